import { defineConfigurationRule } from "../rule.ts";

export const everyRoleHasASubnet = defineConfigurationRule({
  name: "every-role-has-a-subnet",
  category: "configuration",
  severity: "error",
  platforms: ["extended-support"],
  summary: "A configuration for extended support puts each role into a subnet.",
  why: "Extended support takes an InstanceAddress with a subnet for each role, and the migration of a classic deployment refuses roles without one.",
  source: "https://learn.microsoft.com/azure/cloud-services-extended-support/schema-cscfg-networkconfiguration",
  messages: {
    without: "Role '{role}' has no subnet, which extended support requires.",
  },
  example: {
    bad: `<Role name="Shop"><Instances count="2" /></Role>
<VirtualNetworkSite name="Company" />`,
    good: `<Role name="Shop"><Instances count="2" /></Role>
<VirtualNetworkSite name="Company" />
<InstanceAddress roleName="Shop"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>`,
  },

  *check({ configuration: { roles, networkConfiguration }, isLocal }) {
    // Without a virtual network there are no subnets to name: that is one mistake, of another rule.
    if (isLocal || networkConfiguration?.virtualNetworkSite === undefined) return;
    const placed = networkConfiguration.instanceAddresses.filter(({ subnets }) =>
      subnets.some(({ value }) => value !== ""),
    );
    const withSubnet = new Set(placed.map(({ roleName }) => roleName.value));
    for (const { name } of roles) {
      if (name.value === "" || withSubnet.has(name.value)) continue;
      yield { message: "without", at: name, data: { role: name.value } };
    }
  },
});
