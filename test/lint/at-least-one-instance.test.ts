import { atLeastOneInstance } from "../../src/lint/rules/at-least-one-instance.ts";
import { testRule } from "./test-rule.ts";

testRule(atLeastOneInstance, {
  accepts: {
    "no number, which the structure check reports": `<Instances count="some" />`,
    "no count, which the structure check reports": `<Instances />`,
  },
  reports: {
    none: {
      code: `<Instances count="[|0|]" />`,
      message: "none",
      text: "Role 'Web' has an instance count of 0, but needs at least 1.",
    },
    "less than none": { code: `<Instances count="[|-1|]" />`, message: "none" },
  },
});
