import { accessListOrSecurityGroup } from "../../src/lint/rules/access-list-or-security-group.ts";
import { testRule } from "./test-rule.ts";

const list = `<EndpointAcl role="Web" endPoint="Http" accessControl="Office" />`;
const group = (role: string, name: string) =>
  `<NetworkSecurityGroupRefs><NetworkSecurityGroupRef roleName="${role}"><NetworkSecurityGroup name="${name}" /></NetworkSecurityGroupRef></NetworkSecurityGroupRefs>`;

testRule(accessListOrSecurityGroup, {
  accepts: {
    "a list": list,
    "a group": group("Web", "Edge"),
    "a group for another role": list + group("Back", "Edge"),
  },
  reports: {
    both: {
      code: list + group("Web", "[|Edge|]"),
      message: "both",
      text: "Role 'Web' has network security group 'Edge' beside an access list on its endpoint 'Http'.",
    },
  },
});
