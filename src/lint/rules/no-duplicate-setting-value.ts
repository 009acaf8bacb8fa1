import { removeCopy } from "../remove-element.ts";
import { repeatedNames } from "../repetitions.ts";
import { defineConfigurationRule } from "../rule.ts";

export const noDuplicateSettingValue = defineConfigurationRule({
  name: "no-duplicate-setting-value",
  category: "configuration",
  severity: "error",
  summary: "Each setting of a role has one value.",
  why: "A role reads a setting by its name; of two values, nobody could say which one it gets.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-role",
  messages: {
    twice: "Role '{role}' has a value for setting '{setting}' already.",
  },
  example: {
    bad: `<Setting name="Storage" value="first" />
<Setting name="Storage" value="second" />`,
    good: `<Setting name="Storage" value="first" />
<Setting name="Queue" value="second" />`,
  },

  *check({ configuration: { roles, document } }) {
    for (const role of roles) {
      for (const repetition of repeatedNames(role.settings)) {
        const { first, repeated } = repetition;
        yield {
          message: "twice",
          at: repeated.name,
          data: { role: role.name.value, setting: repeated.name.value },
          related: [{ message: "The first one.", at: first.name }],
          fixes: removeCopy(document, repetition),
        };
      }
    }
  },
});
