import { nearestNameFixes } from "../nearest-name.ts";
import { defineConfigurationRule } from "../rule.ts";

export const networkSecurityGroupNamesRole = defineConfigurationRule({
  name: "network-security-group-names-role",
  category: "configuration",
  severity: "error",
  summary: "A NetworkSecurityGroupRef names a role of the service.",
  why: "The group guards the instances of that role; a role that is not there leaves the one that was meant unguarded.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-networkconfiguration",
  messages: {
    unknown: "There is no role '{role}' for a network security group to guard.",
  },
  example: {
    bad: `<Role name="Shop"><Instances count="2" /></Role>
<NetworkSecurityGroupRefs>
  <NetworkSecurityGroupRef roleName="Shopp"><NetworkSecurityGroup name="Front" /></NetworkSecurityGroupRef>
</NetworkSecurityGroupRefs>`,
    good: `<Role name="Shop"><Instances count="2" /></Role>
<NetworkSecurityGroupRefs>
  <NetworkSecurityGroupRef roleName="Shop"><NetworkSecurityGroup name="Front" /></NetworkSecurityGroupRef>
</NetworkSecurityGroupRefs>`,
  },

  *check({ configuration: { roles, networkConfiguration } }) {
    const names = new Set(roles.map(({ name }) => name.value));
    for (const { roleName } of networkConfiguration?.networkSecurityGroupRefs ?? []) {
      if (roleName.value === "" || names.has(roleName.value)) continue;
      const data = { role: roleName.value };
      yield { message: "unknown", at: roleName, data, fixes: nearestNameFixes(roleName, names) };
    }
  },
});
