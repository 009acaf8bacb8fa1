import { noDuplicateRoleConfiguration } from "../../src/lint/rules/no-duplicate-role-configuration.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateRoleConfiguration, {
  accepts: {
    "names that differ in case": `<Role name="shop"><Instances count="2" /></Role><Role name="Shop"><Instances count="2" /></Role>`,
    "missing names, which the structure check reports": `<Role><Instances count="2" /></Role><Role><Instances count="2" /></Role>`,
    "names that every object has": `<Role name="toString"><Instances count="2" /></Role><Role name="__proto__"><Instances count="2" /></Role>`,
  },
  reports: {
    "the second and third of three": {
      code: `<Role name="A"><Instances count="1" /></Role><Role name="[|A|]"><Instances count="2" /></Role><Role name="[|A|]"><Instances count="3" /></Role>`,
      message: "twice",
      text: "Role 'A' is configured already.",
    },
    "a copy, which can go": {
      code: `<Role name="A"><Instances count="1" /></Role>
        <Role name="[|A|]"><Instances count="1" /></Role>`,
      message: "twice",
    },
  },
});
