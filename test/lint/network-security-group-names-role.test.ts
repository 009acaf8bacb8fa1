import { networkSecurityGroupNamesRole } from "../../src/lint/rules/network-security-group-names-role.ts";
import { testRule } from "./test-rule.ts";

testRule(networkSecurityGroupNamesRole, {
  accepts: {
    "no role named, which the structure check reports": `<NetworkSecurityGroupRefs><NetworkSecurityGroupRef /></NetworkSecurityGroupRefs>`,
  },
  reports: {
    "a role that is not there": {
      code: `<Role name="Shop"><Instances count="2" /></Role><NetworkSecurityGroupRefs><NetworkSecurityGroupRef roleName="[|Shopp|]"><NetworkSecurityGroup name="Front" /></NetworkSecurityGroupRef></NetworkSecurityGroupRefs>`,
      message: "unknown",
      text: "There is no role 'Shopp' for a network security group to guard.",
    },
    "no role at all": {
      code: `<NetworkSecurityGroupRefs><NetworkSecurityGroupRef roleName="[|Shop|]"><NetworkSecurityGroup name="Front" /></NetworkSecurityGroupRef></NetworkSecurityGroupRefs>`,
      message: "unknown",
    },
  },
});
