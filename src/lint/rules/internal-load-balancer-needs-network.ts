import { defineConfigurationRule } from "../rule.ts";

export const internalLoadBalancerNeedsNetwork = defineConfigurationRule({
  name: "internal-load-balancer-needs-network",
  category: "configuration",
  severity: "warning",
  summary: "An internal load balancer stands in a subnet of a virtual network that the configuration names.",
  why: "Its private address comes out of the subnet. Outside a virtual network it is seen by the roles of its own service alone, which reach each other without it.",
  source:
    "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/load-balancer/load-balancer-get-started-ilb-classic-cloud.md",
  messages: {
    noNetwork: "Internal load balancer '{name}' has no virtual network: the configuration lacks a VirtualNetworkSite.",
    noSubnet: "Internal load balancer '{name}' names no subnet for its address.",
  },
  example: {
    bad: `<LoadBalancer name="Back"><FrontendIPConfiguration type="private" subnet="Back" /></LoadBalancer>`,
    good: `<VirtualNetworkSite name="Company" />
<LoadBalancer name="Back"><FrontendIPConfiguration type="private" subnet="Back" /></LoadBalancer>`,
  },

  *check({ configuration: { networkConfiguration } }) {
    if (networkConfiguration === undefined) return;
    for (const { name, frontendIPConfiguration } of networkConfiguration.loadBalancers) {
      const data = { name: name.value };
      if (networkConfiguration.virtualNetworkSite === undefined) yield { message: "noNetwork", at: name, data };
      else if (frontendIPConfiguration !== undefined && !frontendIPConfiguration.subnet?.value) {
        yield { message: "noSubnet", at: frontendIPConfiguration, data };
      }
    }
  },
});
