import { noDuplicateSiteName } from "../../src/lint/rules/no-duplicate-site-name.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateSiteName, {
  accepts: {
    "one name in two roles": `<WebRole name="A"><Sites><Site name="Web" /></Sites></WebRole>
<WebRole name="B"><Sites><Site name="Web" /></Sites></WebRole>`,
    "empty names, which the structure check reports": `<Site name="" /><Site name="" />`,
  },
  reports: {
    "the second and third": {
      code: `<Site name="Web" /><Site name="[|Web|]" /><Site name="Shop" /><Site name="[|Web|]" />`,
      message: "twice",
      text: "Role 'Web' has a site 'Web' already.",
    },
    "names of objects": { code: `<Site name="__proto__" /><Site name="[|__proto__|]" />`, message: "twice" },
  },
});
