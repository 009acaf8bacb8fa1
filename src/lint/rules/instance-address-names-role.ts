import { nearestNameFixes } from "../nearest-name.ts";
import { defineConfigurationRule } from "../rule.ts";

export const instanceAddressNamesRole = defineConfigurationRule({
  name: "instance-address-names-role",
  category: "configuration",
  severity: "error",
  summary: "An InstanceAddress names a role of the service.",
  why: "It puts the instances of that role into a subnet; without such a role there is nothing to put there.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-networkconfiguration",
  messages: {
    unknown: "There is no role '{role}' to give an address.",
  },
  example: {
    bad: `<Role name="Shop"><Instances count="2" /></Role>
<InstanceAddress roleName="Shopp"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>`,
    good: `<Role name="Shop"><Instances count="2" /></Role>
<InstanceAddress roleName="Shop"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>`,
  },

  *check({ configuration: { roles, networkConfiguration } }) {
    const names = new Set(roles.map(({ name }) => name.value));
    for (const { roleName } of networkConfiguration?.instanceAddresses ?? []) {
      if (roleName.value === "" || names.has(roleName.value)) continue;
      const data = { role: roleName.value };
      yield { message: "unknown", at: roleName, data, fixes: nearestNameFixes(roleName, names) };
    }
  },
});
