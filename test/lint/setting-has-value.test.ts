import { settingHasValue } from "../../src/lint/rules/setting-has-value.ts";
import { testRule } from "./test-rule.ts";

testRule(settingHasValue, {
  accepts: {
    "an empty value": { definition: `<Setting name="A" />`, configuration: `<Setting name="A" value="" />` },
    "what a module adds, which another rule reports": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Instances count="1" />`,
    },
    "a slip, which another rule reports": {
      definition: `<Setting name="Storage" />`,
      configuration: `<Setting name="Strage" value="" />`,
    },
    "a role that is not configured, which another rule reports": {
      definition: `<Setting name="A" />`,
      configuration: `<Role name="Shop" />`,
    },
  },
  reports: {
    "a setting without value": {
      definition: `<Setting name="Storage" /><Setting name="Theme" />`,
      configuration: `<Role name="[|Web|]"><ConfigurationSettings><Setting name="Theme" value="dark" /></ConfigurationSettings></Role>`,
      message: "absent",
      text: "Role 'Web' has no value for its setting 'Storage'.",
    },
    "a setting declared by hand that a module brings too": {
      definition: `<Import moduleName="RemoteForwarder" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteForwarder.Enabled" />`,
      configuration: `<Role name="[|Web|]" />`,
      message: "absent",
    },
  },
});
