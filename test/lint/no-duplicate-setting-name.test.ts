import { noDuplicateSettingName } from "../../src/lint/rules/no-duplicate-setting-name.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateSettingName, {
  accepts: {
    "a setting that the role declares and an import adds": `<Import moduleName="RemoteForwarder" />
      <Setting name="Microsoft.WindowsAzure.Plugins.RemoteForwarder.Enabled" />`,
    "names that differ in case": `<Setting name="Storage" /><Setting name="storage" />`,
  },
  reports: {
    "a copy, which can go": {
      code: `<Setting name="Storage" />
        <Setting name="Queue" />
        <Setting name="[|Storage|]"/>`,
      message: "twice",
      text: "Role 'Web' has a setting 'Storage' already.",
    },
  },
});
