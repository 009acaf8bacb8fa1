import { removeCopy } from "../remove-element.ts";
import { repeatedNames } from "../repetitions.ts";
import { defineConfigurationRule } from "../rule.ts";

export const noDuplicateRoleConfiguration = defineConfigurationRule({
  name: "no-duplicate-role-configuration",
  category: "configuration",
  severity: "error",
  summary: "Each role is configured once.",
  why: "A configuration has one Role for each role of the definition; of two, nobody could say which instance count and which values hold.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-role",
  messages: {
    twice: "Role '{role}' is configured already.",
  },
  example: {
    bad: `<Role name="Shop"><Instances count="2" /></Role>
<Role name="Shop"><Instances count="3" /></Role>`,
    good: `<Role name="Shop"><Instances count="2" /></Role>
<Role name="Billing"><Instances count="3" /></Role>`,
  },

  *check({ configuration }) {
    for (const repetition of repeatedNames(configuration.roles)) {
      const { first, repeated } = repetition;
      yield {
        message: "twice",
        at: repeated.name,
        data: { role: repeated.name.value },
        related: [{ message: "The first one.", at: first.name }],
        fixes: removeCopy(configuration.document, repetition),
      };
    }
  },
});
