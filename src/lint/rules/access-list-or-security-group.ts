import { defineConfigurationRule } from "../rule.ts";

export const accessListOrSecurityGroup = defineConfigurationRule({
  name: "access-list-or-security-group",
  category: "network",
  severity: "warning",
  summary: "A role is guarded by access lists or by a network security group, not by both.",
  why: "Microsoft supports one or the other on the same machines. With both, nobody can tell from one place what is let through; the security group is the newer and the stronger of the two.",
  source: "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/virtual-network/virtual-networks-acl.md",
  messages: {
    both: "Role '{role}' has network security group '{group}' beside an access list on its endpoint '{endpoint}'.",
  },
  example: {
    bad: `<EndpointAcl role="Web" endPoint="Http" accessControl="Office" />
<NetworkSecurityGroupRefs>
  <NetworkSecurityGroupRef roleName="Web"><NetworkSecurityGroup name="Edge" /></NetworkSecurityGroupRef>
</NetworkSecurityGroupRefs>`,
    good: `<NetworkSecurityGroupRefs>
  <NetworkSecurityGroupRef roleName="Web"><NetworkSecurityGroup name="Edge" /></NetworkSecurityGroupRef>
</NetworkSecurityGroupRefs>`,
  },

  *check({ configuration: { networkConfiguration } }) {
    for (const { roleName, networkSecurityGroup } of networkConfiguration?.networkSecurityGroupRefs ?? []) {
      const list = networkConfiguration?.endpointAcls.find(({ role }) => role.value === roleName.value);
      if (list === undefined || roleName.value === "") continue;
      yield {
        message: "both",
        at: networkSecurityGroup ?? roleName,
        data: { role: roleName.value, group: networkSecurityGroup?.value ?? "", endpoint: list.endPoint.value },
        related: [{ message: "The access list.", at: list.accessControl }],
      };
    }
  },
});
