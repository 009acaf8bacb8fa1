import { internalEndpointHasOwnPort } from "../../src/lint/rules/internal-endpoint-has-own-port.ts";
import { testRule } from "./test-rule.ts";

testRule(internalEndpointHasOwnPort, {
  accepts: {
    "internal endpoints whose ports the platform picks": `<InternalEndpoint name="One" protocol="tcp" />
      <InternalEndpoint name="Two" protocol="tcp" port="*" /><InternalEndpoint name="Three" protocol="any" />`,
    "the public port of another endpoint": `<InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />
      <InternalEndpoint name="Inside" protocol="http" port="80" />`,
    "two transports": `<InputEndpoint name="Http" protocol="http" port="80" /><InternalEndpoint name="Inside" protocol="udp" port="80" />`,
    "ports of one endpoint that overlap": `<InternalEndpoint name="Inside" protocol="tcp" port="80"><FixedPort port="80" /></InternalEndpoint>`,
    "one port in two roles": `<WorkerRole name="A"><Endpoints><InternalEndpoint name="Peers" protocol="tcp" port="9000" /></Endpoints></WorkerRole>
      <WorkerRole name="B"><Endpoints><InternalEndpoint name="Peers" protocol="tcp" port="9000" /></Endpoints></WorkerRole>`,
    "an instance input endpoint": `<InternalEndpoint name="Inside" protocol="tcp" port="80" />
      <InstanceInputEndpoint name="Direct" protocol="tcp" localPort="80">
        <AllocatePublicPortFrom><FixedPortRange min="8000" max="8009" /></AllocatePublicPortFrom>
      </InstanceInputEndpoint>`,
    "input endpoints on one port, which is another rule's": `<InputEndpoint name="One" protocol="tcp" port="80" />
      <InputEndpoint name="Two" protocol="tcp" port="81" localPort="80" />`,
  },
  reports: {
    "the local port of an input endpoint": {
      code: `<InputEndpoint name="Http" protocol="http" port="80" /><InternalEndpoint name="Inside" protocol="http" port="[|80|]" />`,
      message: "shared",
      text: "Endpoint 'Inside' has local port 80 (tcp), and 'Http' has port 80 in role 'Web'.",
    },
    "a range, with an endpoint for any protocol": {
      code: `<InternalEndpoint name="Dns" protocol="udp"><FixedPort port="53" /></InternalEndpoint>
        <InternalEndpoint name="All" protocol="any"><FixedPortRange min="[|50|]" max="60" /></InternalEndpoint>`,
      message: "shared",
      text: "Endpoint 'All' has local ports 50 to 60 (any), and 'Dns' has port 53 in role 'Web'.",
    },
    "an input endpoint in the role's own range": {
      code: `<InternalEndpoint name="Peers" protocol="tcp"><FixedPortRange min="9000" max="9010" /></InternalEndpoint>
        <InputEndpoint name="Feed" protocol="tcp" port="80" localPort="[|9010|]" />`,
      message: "shared",
    },
    "the port of RemoteAccess": {
      code: `<InputEndpoint name="Desktop" protocol="tcp" port="13389" localPort="[|3389|]" /><Import moduleName="RemoteAccess" />`,
      message: "imported",
      text: "Endpoint 'Desktop' has local port 3389 (tcp), and RemoteAccess, which role 'Web' imports, needs port 3389.",
    },
  },
});
