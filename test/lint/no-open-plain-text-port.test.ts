import { noOpenPlainTextPort } from "../../src/lint/rules/no-open-plain-text-port.ts";
import { testRule } from "./test-rule.ts";

const configuration = `<Instances count="2" />`;
const list = (subnet: string) =>
  `<AccessControl name="L"><Rule order="1" action="permit" remoteSubnet="${subnet}" /></AccessControl><EndpointAcl role="Web" endPoint="E" accessControl="L" />`;

testRule(noOpenPlainTextPort, {
  accepts: {
    "a port of no such service": { definition: `<InputEndpoint name="E" protocol="tcp" port="8443" />`, configuration },
    "a web server, whatever its port": {
      definition: `<InputEndpoint name="E" protocol="http" port="9200" />`,
      configuration,
    },
    "the other transport": { definition: `<InputEndpoint name="E" protocol="udp" port="1433" />`, configuration },
    "an internal endpoint": { definition: `<InternalEndpoint name="E" protocol="tcp" port="1433" />`, configuration },
    "an internal balancer": {
      definition: `<InputEndpoint name="E" protocol="tcp" port="1433" loadBalancer="Inner" />`,
      configuration,
    },
    "an access list": {
      definition: `<InputEndpoint name="E" protocol="tcp" port="1433" />`,
      configuration: list("203.0.113.0/24"),
    },
    "a local configuration": {
      definition: `<InputEndpoint name="E" protocol="tcp" port="1433" />`,
      configuration,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
    "a range that only holds the port": {
      definition: `<InstanceInputEndpoint name="E" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><FixedPortRange min="1400" max="1499" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration,
    },
  },
  reports: {
    "the public port": {
      definition: `<InputEndpoint name="E" protocol="tcp" port="[|1433|]" localPort="50000" />`,
      configuration,
      message: "open",
      text: "Endpoint 'E' opens port 1433, that of SQL Server, to the whole Internet.",
    },
    "the port behind another public one": {
      definition: `<InputEndpoint name="E" protocol="tcp" port="50000" localPort="[|6379|]" />`,
      configuration,
      message: "open",
    },
    "both at once, which is one mistake": {
      definition: `<InputEndpoint name="E" protocol="udp" port="[|11211|]" localPort="11211" />`,
      configuration,
      message: "open",
    },
    "a port for each instance": {
      definition: `<InstanceInputEndpoint name="E" protocol="tcp" localPort="[|21|]"><AllocatePublicPortFrom><FixedPortRange min="10000" max="10009" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration,
      message: "open",
    },
    "an access list that lets everybody in": {
      definition: `<InputEndpoint name="E" protocol="tcp" port="[|1433|]" />`,
      configuration: list("0.0.0.0/0"),
      message: "open",
    },
  },
});
