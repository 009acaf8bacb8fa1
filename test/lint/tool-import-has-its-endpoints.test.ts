import { toolImportHasItsEndpoints } from "../../src/lint/rules/tool-import-has-its-endpoints.ts";
import { testRule } from "./test-rule.ts";

const instanceEndpoint = (name: string, localPort: number) =>
  `<InstanceInputEndpoint name="${name}" protocol="tcp" localPort="${localPort}"><AllocatePublicPortFrom><FixedPortRange min="${localPort + 2}" max="${localPort + 26}" /></AllocatePublicPortFrom></InstanceInputEndpoint>`;
const debuggerName = "Microsoft.WindowsAzure.Plugins.RemoteDebugger";

testRule(toolImportHasItsEndpoints, {
  accepts: {
    "both endpoints of the debugger, without the later third": `<Import moduleName="RemoteDebuggerConnector" />
${instanceEndpoint(`${debuggerName}.Connector`, 30398)}${instanceEndpoint(`${debuggerName}.Forwarder`, 31398)}`,
    "an endpoint of another name on the port of Web Deploy": `<Import moduleName="WebDeploy" />
<InputEndpoint name="Deploy" protocol="tcp" port="443" localPort="8172" />`,
    "an endpoint without localPort": `<Import moduleName="WebDeploy" />
<InputEndpoint name="Deploy" protocol="tcp" port="8172" />`,
    "no import": `<InputEndpoint name="Http" protocol="http" port="80" />`,
  },
  reports: {
    "Web Deploy without its endpoint": {
      code: `<Import moduleName="[|WebDeploy|]" /><InternalEndpoint name="Inside" protocol="tcp" port="8172" />`,
      message: "absent",
      text: "Role 'Web' imports WebDeploy without 'Microsoft.WindowsAzure.Plugins.WebDeploy.InputEndpoint' (local port 8172), which Visual Studio writes beside it and the module does not add.",
    },
    "the debugger with one of two": {
      code: `<Import moduleName="[|RemoteDebuggerConnector|]" />${instanceEndpoint(`${debuggerName}.Connector`, 30398)}`,
      message: "absent",
      text: `Role 'Web' imports RemoteDebuggerConnector without '${debuggerName}.Forwarder' (local port 31398), which Visual Studio writes beside it and the module does not add.`,
    },
  },
});
