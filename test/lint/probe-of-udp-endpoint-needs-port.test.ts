import { probeOfUdpEndpointNeedsPort } from "../../src/lint/rules/probe-of-udp-endpoint-needs-port.ts";
import { testRule } from "./test-rule.ts";

testRule(probeOfUdpEndpointNeedsPort, {
  accepts: {
    "a tcp endpoint": `<LoadBalancerProbe name="Health" protocol="tcp" />
      <InputEndpoint name="Dns" protocol="tcp" port="53" loadBalancerProbe="Health" />`,
    "a probe that is not declared, which is a finding of its own": `<InputEndpoint name="Dns" protocol="udp" port="53" loadBalancerProbe="Health" />`,
    "no probe": `<LoadBalancerProbe name="Health" protocol="tcp" /><InputEndpoint name="Dns" protocol="udp" port="53" />`,
  },
  reports: {
    "a udp endpoint": {
      code: `<LoadBalancerProbe name="Health" protocol="http" path="/" />
        <InputEndpoint name="Dns" protocol="udp" port="53" loadBalancerProbe="[|Health|]" />`,
      message: "portless",
      text: "Endpoint 'Dns' is udp, so probe 'Health' needs a port where something answers over http.",
    },
  },
});
