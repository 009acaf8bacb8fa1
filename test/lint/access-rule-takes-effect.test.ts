import { accessRuleTakesEffect } from "../../src/lint/rules/access-rule-takes-effect.ts";
import { testRule } from "./test-rule.ts";

const list = (...rules: readonly string[]) => {
  const elements = rules.map((rule, index) => {
    const [action, subnet] = rule.split(" ");
    return `<Rule order="${index + 1}" action="${action}" remoteSubnet="${subnet}" />`;
  });
  return `<AccessControl name="Office">${elements.join("")}</AccessControl>`;
};

testRule(accessRuleTakesEffect, {
  accepts: {
    "an exception before what it is one of": list("deny 203.0.113.7/32", "permit 203.0.113.0/24"),
    "a wider rule after a narrow one": list("permit 203.0.113.0/24", "deny 0.0.0.0/0"),
    "a list that begins with everybody, which another rule reports": list("permit 0.0.0.0/0", "deny 203.0.113.0/24"),
    "one order twice, which another rule reports": `<AccessControl name="Office"><Rule order="1" action="deny" remoteSubnet="203.0.113.0/24" /><Rule order="1" action="permit" remoteSubnet="203.0.113.0/24" /></AccessControl>`,
    "a subnet that is none, which another rule reports": list("permit 203.0.113.0/24", "deny office"),
  },
  reports: {
    "an exception after what it is one of": {
      code: list("permit 203.0.113.0/24", "deny [|203.0.113.7/32|]"),
      message: "covered",
      text: "The rule for '203.0.113.7/32' in access control list 'Office' never decides, as rules before it hold all of it.",
    },
    "a rule that two others hold together": {
      code: list("permit 203.0.113.0/25", "deny 203.0.113.128/25", "permit [|203.0.113.0/24|]"),
      message: "covered",
    },
    "everything after a denial of all, by order and not by place": {
      code: `<AccessControl name="Office"><Rule order="300" action="permit" remoteSubnet="[|10.0.0.0/8|]" /><Rule order="100" action="deny" remoteSubnet="0.0.0.0/0" /></AccessControl>`,
      message: "covered",
    },
    "the same again": {
      code: list("permit 203.0.113.0/24", "permit [|203.0.113.9/24|]"),
      message: "covered",
    },
  },
});
