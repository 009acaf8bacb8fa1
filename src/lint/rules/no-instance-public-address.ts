import { defineConfigurationRule } from "../rule.ts";

export const noInstancePublicAddress = defineConfigurationRule({
  name: "no-instance-public-address",
  category: "security",
  severity: "warning",
  summary: "Instances are reached through their endpoints, or a network security group guards them.",
  why: "Traffic to an address of the instance's own passes no load balancer: every port is open to the Internet, whatever the endpoints of the definition say.",
  source:
    "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/virtual-network/virtual-networks-instance-level-public-ip.md",
  messages: {
    open: "Role '{role}' gives each instance a public address, '{address}', on which every port can be reached.",
  },
  example: {
    bad: `<InstanceAddress roleName="Shop"><PublicIPs><PublicIP name="ShopAddress" /></PublicIPs></InstanceAddress>`,
    good: `<InstanceAddress roleName="Shop"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>`,
  },

  *check({ configuration: { networkConfiguration }, isLocal }) {
    if (isLocal || networkConfiguration === undefined) return;
    const { instanceAddresses, networkSecurityGroupRefs } = networkConfiguration;
    const guarded = new Set(networkSecurityGroupRefs.map(({ roleName }) => roleName.value));
    for (const { roleName, publicIPs } of instanceAddresses) {
      if (guarded.has(roleName.value)) continue;
      for (const { name } of publicIPs) {
        yield { message: "open", at: name, data: { role: roleName.value, address: name.value } };
      }
    }
  },
});
