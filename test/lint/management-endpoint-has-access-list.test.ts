import { managementEndpointHasAccessList } from "../../src/lint/rules/management-endpoint-has-access-list.ts";
import { testRule } from "./test-rule.ts";

const configuration = `<Instances count="2" />`;

testRule(managementEndpointHasAccessList, {
  accepts: {
    "another port": { definition: `<InputEndpoint name="E" protocol="tcp" port="8080" />`, configuration },
    udp: { definition: `<InputEndpoint name="E" protocol="udp" port="22" />`, configuration },
    "an access list": {
      definition: `<InputEndpoint name="E" protocol="tcp" port="22" />`,
      configuration: `<AccessControl name="L"><Rule order="1" action="permit" remoteSubnet="203.0.113.0/24" /></AccessControl><EndpointAcl role="Web" endPoint="E" accessControl="L" />`,
    },
    "what Visual Studio writes, which another rule reports": {
      definition: `<InputEndpoint name="Microsoft.WindowsAzure.Plugins.WebDeploy.InputEndpoint" protocol="tcp" port="8172" />`,
      configuration,
    },
    "Remote Desktop, which has rules of its own": {
      definition: `<InputEndpoint name="E" protocol="tcp" port="3389" />`,
      configuration,
    },
    "a local configuration": {
      definition: `<InputEndpoint name="E" protocol="tcp" port="22" />`,
      configuration,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
  },
  reports: {
    "a public port": {
      definition: `<InputEndpoint name="E" protocol="tcp" port="[|22|]" />`,
      configuration,
      message: "open",
      text: "Endpoint 'E' opens port 22, that of SSH, to the whole Internet, and no access list names it.",
    },
    "a local port over https": {
      definition: `<InputEndpoint name="E" protocol="https" port="443" localPort="[|8172|]" certificate="Tls" />`,
      configuration,
      message: "open",
    },
    "a port for each instance": {
      definition: `<InstanceInputEndpoint name="E" protocol="tcp" localPort="[|5985|]"><AllocatePublicPortFrom><FixedPortRange min="10000" max="10009" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration,
      message: "open",
    },
  },
});
