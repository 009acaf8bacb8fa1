import { noDuplicateRoleName } from "../../src/lint/rules/no-duplicate-role-name.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateRoleName, {
  accepts: {
    "names that differ in case": `<WebRole name="Shop" /><WorkerRole name="shop" />`,
    "roles without a name, which the structure check reports": `<WebRole /><WorkerRole name="" />`,
    "names that objects have of themselves": `<WebRole name="constructor" /><WorkerRole name="__proto__" />`,
  },
  reports: {
    "a web and a worker role of one name": {
      code: `<WebRole name="Shop" /><WorkerRole name="[|Shop|]" />`,
      message: "twice",
      text: "Role 'Shop' is there already.",
    },
    "each one after the first": {
      code: `<WebRole name="Shop" /><WorkerRole name="[|Shop|]" /><WorkerRole name="[|Shop|]" />`,
      message: "twice",
    },
    "a name that objects have of themselves": {
      code: `<WebRole name="__proto__" /><WorkerRole name="[|__proto__|]" />`,
      message: "twice",
    },
  },
});
