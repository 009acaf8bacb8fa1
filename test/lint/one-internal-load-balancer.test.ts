import { oneInternalLoadBalancer } from "../../src/lint/rules/one-internal-load-balancer.ts";
import { testRule } from "./test-rule.ts";

testRule(oneInternalLoadBalancer, {
  accepts: { none: `<Instances count="1" />` },
  reports: {
    two: {
      code: `<LoadBalancer name="A"><FrontendIPConfiguration type="private" subnet="Back" /></LoadBalancer><LoadBalancer name="[|B|]"><FrontendIPConfiguration type="private" subnet="Back" /></LoadBalancer><LoadBalancer name="[|C|]"><FrontendIPConfiguration type="private" subnet="Back" /></LoadBalancer>`,
      message: "another",
      text: "'B' is a second internal load balancer, and a deployment has one.",
    },
  },
});
