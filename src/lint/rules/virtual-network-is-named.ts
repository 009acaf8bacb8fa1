import { defineConfigurationRule } from "../rule.ts";

export const virtualNetworkIsNamed = defineConfigurationRule({
  name: "virtual-network-is-named",
  category: "configuration",
  severity: "error",
  platforms: ["extended-support"],
  summary: "A configuration for extended support names its virtual network.",
  why: "Every deployment to extended support stands in a virtual network: its name if it is of the same resource group, else its full resource ID.",
  source: "https://learn.microsoft.com/azure/cloud-services-extended-support/deploy-prerequisite",
  messages: {
    absent: "The configuration names no virtual network, which extended support requires.",
  },
  example: {
    bad: `<Role name="Shop"><Instances count="2" /></Role>`,
    good: `<Role name="Shop"><Instances count="2" /></Role>
<VirtualNetworkSite name="Company" />
<InstanceAddress roleName="Shop"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>`,
  },

  *check({ configuration, isLocal }) {
    const { networkConfiguration } = configuration;
    const site = networkConfiguration?.virtualNetworkSite;
    if (isLocal || (site !== undefined && site.value.trim() !== "")) return;
    yield { message: "absent", at: site ?? networkConfiguration ?? configuration };
  },
});
