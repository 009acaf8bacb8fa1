import { accessRuleOrdersDiffer } from "../../src/lint/rules/access-rule-orders-differ.ts";
import { testRule } from "./test-rule.ts";

testRule(accessRuleOrdersDiffer, {
  accepts: {
    "one order in two lists": `<AccessControl name="A"><Rule order="1" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl><AccessControl name="B"><Rule order="1" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl>`,
    "an order that is no number, which the structure check reports": `<AccessControl name="A"><Rule order="x" action="permit" remoteSubnet="10.0.0.0/8" /><Rule order="x" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl>`,
  },
  reports: {
    "the same number, written differently": {
      code: `<AccessControl name="Office"><Rule order="100" action="permit" remoteSubnet="10.0.0.0/8" /><Rule order="[|0100|]" action="deny" remoteSubnet="0.0.0.0/0" /></AccessControl>`,
      message: "equal",
      text: "Access control list 'Office' has a rule of order 100 already.",
    },
  },
});
