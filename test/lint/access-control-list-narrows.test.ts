import { accessControlListNarrows } from "../../src/lint/rules/access-control-list-narrows.ts";
import { testRule } from "./test-rule.ts";

testRule(accessControlListNarrows, {
  accepts: {
    "everybody behind a rule that denies some": `<AccessControl name="Office"><Rule order="1" action="deny" remoteSubnet="203.0.113.0/24" /><Rule order="2" action="permit" remoteSubnet="0.0.0.0/0" /></AccessControl>`,
    "a list that denies everybody first": `<AccessControl name="Office"><Rule order="1" action="deny" remoteSubnet="0.0.0.0/0" /></AccessControl>`,
    "half of the Internet": `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="0.0.0.0/1" /></AccessControl>`,
    "no rules, which the structure check reports": `<AccessControl name="Office" />`,
  },
  reports: {
    "everybody first, though written last": {
      code: `<AccessControl name="Office"><Rule order="200" action="deny" remoteSubnet="203.0.113.0/24" /><Rule order="100" action="permit" remoteSubnet="[|0.0.0.0/0|]" /></AccessControl>`,
      message: "open",
      text: "Access control list 'Office' lets everybody in: its first rule permits '0.0.0.0/0'.",
    },
  },
});
