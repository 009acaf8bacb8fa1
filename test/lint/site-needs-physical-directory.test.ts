import { siteNeedsPhysicalDirectory } from "../../src/lint/rules/site-needs-physical-directory.ts";
import { testRule } from "./test-rule.ts";

testRule(siteNeedsPhysicalDirectory, {
  accepts: {
    "the site of the role's own project": `<Site name="Web" />`,
    "a directory": `<Site name="Shop" physicalDirectory="..\\Shop" />`,
    "no name, which the structure check reports": `<Site name="" />`,
  },
  reports: {
    "no directory": {
      code: `<Site name="[|web|]" /><Site name="[|Shop|]" />`,
      message: "absent",
      text: "Site 'web' has no physicalDirectory, which only the site named 'Web' can do without.",
    },
    "an empty directory": { code: `<Site name="Shop" physicalDirectory="[||]" />`, message: "absent" },
  },
});
