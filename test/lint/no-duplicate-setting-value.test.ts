import { noDuplicateSettingValue } from "../../src/lint/rules/no-duplicate-setting-value.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateSettingValue, {
  accepts: {
    "one name in two roles": `<Role name="A"><ConfigurationSettings><Setting name="X" value="1" /></ConfigurationSettings></Role>
      <Role name="B"><ConfigurationSettings><Setting name="X" value="1" /></ConfigurationSettings></Role>`,
    "names that differ in case": `<Setting name="Storage" value="1" /><Setting name="storage" value="1" />`,
    "empty names": `<Setting name="" value="1" /><Setting name="" value="2" />`,
  },
  reports: {
    "two values": {
      code: `<Setting name="Storage" value="first" /><Setting name="[|Storage|]" value="second" />`,
      message: "twice",
      text: "Role 'Web' has a value for setting 'Storage' already.",
    },
    "the same value twice, of which one can go": {
      code: `<Setting name="__proto__" value="same" /><Setting value="same" name="[|__proto__|]" />`,
      message: "twice",
    },
  },
});
