import { configuredRoles } from "../configured-roles.ts";
import { matchNames } from "../match-names.ts";
import { defineServiceRule } from "../rule.ts";

export const settingHasValue = defineServiceRule({
  name: "setting-has-value",
  category: "configuration",
  severity: "error",
  summary: "A configuration has a value for each setting that its definition declares.",
  why: "The definition has names only, and there are no defaults: a value may be empty, but not absent.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-role",
  messages: {
    absent: "Role '{role}' has no value for its setting '{setting}'.",
  },
  example: {
    bad: `<WebRole name="Shop">
  <ConfigurationSettings><Setting name="Theme" /></ConfigurationSettings>
</WebRole>
<!-- in the configuration -->
<Role name="Shop"><Instances count="2" /></Role>`,
    good: `<WebRole name="Shop">
  <ConfigurationSettings><Setting name="Theme" /></ConfigurationSettings>
</WebRole>
<!-- in the configuration -->
<Role name="Shop">
  <Instances count="2" />
  <ConfigurationSettings><Setting name="Theme" value="dark" /></ConfigurationSettings>
</Role>`,
  },

  *check({ written, configuration }) {
    for (const { role, configured } of configuredRoles(written, configuration)) {
      for (const { name } of matchNames(role.configurationSettings, configured.settings).missing) {
        const data = { role: role.name.value, setting: name.value };
        yield { message: "absent", at: configured.name, data, related: [{ message: "The setting.", at: name }] };
      }
    }
  },
});
