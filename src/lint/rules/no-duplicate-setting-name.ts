import { repeatedInRole } from "../repeated-in-role.ts";
import { defineRule } from "../rule.ts";

export const noDuplicateSettingName = defineRule({
  name: "no-duplicate-setting-name",
  category: "names",
  severity: "error",
  summary: "Each setting of a role is declared once.",
  why: "The configuration gives one value to each name, so a second declaration adds nothing. A setting that a module declares too is no second one.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#setting",
  messages: {
    twice: "Role '{role}' has a setting '{name}' already.",
  },
  example: {
    bad: `<Setting name="Storage" />
<Setting name="Storage" />`,
    good: `<Setting name="Storage" />
<Setting name="Queue" />`,
  },

  *check({ written }) {
    yield* repeatedInRole(written, (role) => role.configurationSettings);
  },
});
