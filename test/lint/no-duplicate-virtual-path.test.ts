import { noDuplicateVirtualPath } from "../../src/lint/rules/no-duplicate-virtual-path.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateVirtualPath, {
  accepts: {
    "one name in two places": `<Site name="Web">
  <VirtualApplication name="api" physicalDirectory="a"><VirtualDirectory name="api" physicalDirectory="b" /></VirtualApplication>
</Site>
<Site name="Shop"><VirtualApplication name="api" physicalDirectory="c" /></Site>`,
  },
  reports: {
    "a directory beside an application": {
      code: `<Site name="Web">
  <VirtualApplication name="api" physicalDirectory="a" />
  <VirtualDirectory name="[|api|]" physicalDirectory="b" />
</Site>`,
      message: "twice",
      text: "'Web' has a virtual directory or application 'api' already.",
    },
    "two levels down": {
      code: `<Site name="Web"><VirtualDirectory name="a" physicalDirectory="a"><VirtualApplication name="b" physicalDirectory="b">
  <VirtualDirectory name="c" physicalDirectory="c" /><VirtualDirectory name="[|c|]" physicalDirectory="d" />
</VirtualApplication></VirtualDirectory></Site>`,
      message: "twice",
    },
  },
});
