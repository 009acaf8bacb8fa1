import { internalLoadBalancerNeedsNetwork } from "../../src/lint/rules/internal-load-balancer-needs-network.ts";
import { testRule } from "./test-rule.ts";

testRule(internalLoadBalancerNeedsNetwork, {
  accepts: {
    "a front end that is missing, which the structure check reports": `<VirtualNetworkSite name="Company" /><LoadBalancer name="Back" />`,
  },
  reports: {
    "no virtual network": {
      code: `<LoadBalancer name="[|Back|]"><FrontendIPConfiguration type="private" subnet="Back" /></LoadBalancer>`,
      message: "noNetwork",
      text: "Internal load balancer 'Back' has no virtual network: the configuration lacks a VirtualNetworkSite.",
    },
    "no subnet": {
      code: `<VirtualNetworkSite name="Company" /><LoadBalancer name="Back"><[|FrontendIPConfiguration|] type="private" /></LoadBalancer>`,
      message: "noSubnet",
    },
  },
});
