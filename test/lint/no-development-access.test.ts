import { noDevelopmentAccess } from "../../src/lint/rules/no-development-access.ts";
import { testRule } from "./test-rule.ts";

const debuggerName = "Microsoft.WindowsAzure.Plugins.RemoteDebugger";
const ports = `<AllocatePublicPortFrom><FixedPortRange min="30400" max="30424" /></AllocatePublicPortFrom>`;
const morePorts = `<AllocatePublicPortFrom><FixedPortRange min="31400" max="31424" /></AllocatePublicPortFrom>`;

testRule(noDevelopmentAccess, {
  accepts: {
    "the import alone, which opens nothing": `<Import moduleName="WebDeploy" />`,
    "an ordinary instance input endpoint": `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="30398">${ports}</InstanceInputEndpoint>`,
  },
  reports: {
    "Web Deploy": {
      code: `<Import moduleName="WebDeploy" />
<InputEndpoint name="[|Microsoft.WindowsAzure.Plugins.WebDeploy.InputEndpoint|]" protocol="tcp" port="8172" localPort="8172" />`,
      message: "open",
      text: "Role 'Web' lets Web Deploy in from the Internet, on port 8172.",
    },
    "the remote debugger, once for its endpoints": {
      code: `<InstanceInputEndpoint name="[|${debuggerName}.Connector|]" protocol="tcp" localPort="30398">${ports}</InstanceInputEndpoint>
<InstanceInputEndpoint name="${debuggerName}.Forwarder" protocol="tcp" localPort="31398">${morePorts}</InstanceInputEndpoint>`,
      message: "open",
      text: "Role 'Web' lets Visual Studio's remote debugger in from the Internet, on ports 30400–30424 and ports 31400–31424.",
    },
  },
});
