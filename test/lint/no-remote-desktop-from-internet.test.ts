import { noRemoteDesktopFromInternet } from "../../src/lint/rules/no-remote-desktop-from-internet.ts";
import { testRule } from "./test-rule.ts";

const modules = `<Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" />`;
const plugins = "Microsoft.WindowsAzure.Plugins";
const configuration = `<Instances count="2" />`;

testRule(noRemoteDesktopFromInternet, {
  accepts: {
    "a role that is only entered from elsewhere": { definition: `<Import moduleName="RemoteAccess" />`, configuration },
    "a forwarder without a role to enter, which another rule reports": {
      definition: `<Import moduleName="RemoteForwarder" />`,
      configuration,
    },
    "a forwarder that is switched off": {
      definition: modules,
      configuration: `<Setting name="${plugins}.RemoteForwarder.Enabled" value="False" />`,
    },
    "a role whose Remote Access is switched off": {
      definition: modules,
      configuration: `<Setting name="${plugins}.RemoteAccess.Enabled" value="" />`,
    },
    "an access list": {
      definition: modules,
      configuration: `<AccessControl name="L"><Rule order="1" action="permit" remoteSubnet="203.0.113.0/24" /></AccessControl><EndpointAcl role="Web" endPoint="${plugins}.RemoteForwarder.RdpInput" accessControl="L" />`,
    },
    "a local configuration": {
      definition: modules,
      configuration,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
    "an own endpoint on public port 3389, which another rule reports": {
      definition: `<InputEndpoint name="E" protocol="tcp" port="3389" />`,
      configuration,
    },
    "udp, which Remote Desktop does not begin with": {
      definition: `<InputEndpoint name="E" protocol="udp" port="50000" localPort="3389" />`,
      configuration,
    },
  },
  reports: {
    "a forwarder": {
      definition: `<Import moduleName="RemoteAccess" /><Import moduleName="[|RemoteForwarder|]" />`,
      configuration: `<Setting name="${plugins}.RemoteForwarder.Enabled" value="true" />`,
      message: "forwarded",
      text: "Remote Desktop to role 'Web' is open to the whole Internet, through the forwarder on role 'Web'.",
    },
    "a forwarder to several roles": {
      definition: `<WebRole name="A"><Imports><Import moduleName="[|RemoteForwarder|]" /></Imports></WebRole><WorkerRole name="B"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole><WorkerRole name="C"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole>`,
      configuration,
      message: "forwarded",
      text: "Remote Desktop to role 'B' and 'C' is open to the whole Internet, through the forwarder on role 'A'.",
    },
    "an own endpoint behind another public port": {
      definition: `<InputEndpoint name="E" protocol="tcp" port="50000" localPort="[|3389|]" />`,
      configuration,
      message: "direct",
      text: "Endpoint 'E' leads the whole Internet to the Remote Desktop port of role 'Web'.",
    },
    "a port for each instance": {
      definition: `<InstanceInputEndpoint name="E" protocol="tcp" localPort="[|3389|]"><AllocatePublicPortFrom><FixedPortRange min="50000" max="50009" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration,
      message: "direct",
    },
  },
});
