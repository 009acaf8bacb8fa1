import { virtualDirectoryNeedsPhysicalDirectory } from "../../src/lint/rules/virtual-directory-needs-physical-directory.ts";
import { testRule } from "./test-rule.ts";

testRule(virtualDirectoryNeedsPhysicalDirectory, {
  accepts: {
    "a site, which has its own finding": `<Site name="Shop" />`,
    "no name, which the structure check reports": `<Site name="Web"><VirtualDirectory name="" /></Site>`,
  },
  reports: {
    "a directory, and an application in another": {
      code: `<Site name="Web"><VirtualDirectory name="[|files|]" />
<VirtualDirectory name="a" physicalDirectory="a"><VirtualApplication name="b" physicalDirectory="[||]" /></VirtualDirectory></Site>`,
      message: "absent",
      text: "VirtualDirectory 'files' has no physicalDirectory.",
    },
  },
});
