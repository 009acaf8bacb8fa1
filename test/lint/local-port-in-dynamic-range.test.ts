import { localPortInDynamicRange } from "../../src/lint/rules/local-port-in-dynamic-range.ts";
import { testRule } from "./test-rule.ts";

testRule(localPortInDynamicRange, {
  accepts: {
    "no endpoint whose port the platform picks": `<InputEndpoint name="Feed" protocol="tcp" port="20000" />
      <InternalEndpoint name="Any" protocol="any"><FixedPort port="9000" /></InternalEndpoint>`,
    "ports outside": `<InputEndpoint name="Below" protocol="tcp" port="19999" /><InputEndpoint name="Above" protocol="tcp" port="20101" />
      <Import moduleName="RemoteForwarder" />`,
    "a public port": `<InputEndpoint name="Feed" protocol="tcp" port="20000" localPort="9000" /><InternalEndpoint name="Peers" protocol="tcp" />`,
    "an endpoint of another role": `<WorkerRole name="A"><Endpoints><InputEndpoint name="Feed" protocol="tcp" port="20000" /></Endpoints></WorkerRole>
      <WorkerRole name="B"><Endpoints><InternalEndpoint name="Peers" protocol="tcp" /></Endpoints></WorkerRole>`,
  },
  reports: {
    "beside the forwarder": {
      code: `<Import moduleName="RemoteForwarder" /><InputEndpoint name="Feed" protocol="tcp" port="[|20000|]" />`,
      message: "inside",
      text: "Endpoint 'Feed' has local port 20000, where the platform also picks the port of 'Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput'.",
    },
    "a range that reaches in, and an instance input endpoint": {
      code: `<InternalEndpoint name="Peers" protocol="tcp" port="*" />
        <InternalEndpoint name="Media" protocol="udp"><FixedPortRange min="[|19000|]" max="20000" /></InternalEndpoint>
        <InstanceInputEndpoint name="Direct" protocol="tcp" localPort="[|20100|]">
          <AllocatePublicPortFrom><FixedPortRange min="8000" max="8009" /></AllocatePublicPortFrom>
        </InstanceInputEndpoint>`,
      message: "inside",
    },
  },
});
