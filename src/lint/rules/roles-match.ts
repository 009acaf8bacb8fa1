import { useInstead } from "../fixes.ts";
import { matchNames } from "../match-names.ts";
import { defineServiceRule } from "../rule.ts";

export const rolesMatch = defineServiceRule({
  name: "roles-match",
  category: "configuration",
  severity: "error",
  summary: "A configuration has a Role for each role of its definition, and no other.",
  why: "The instance count of a role stands nowhere else, and a role that the package does not hold cannot be configured. The platform refuses both.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-role",
  messages: {
    undefined: "The configuration has a role '{role}' that the definition does not define.",
    unconfigured: "The configuration has no Role for '{role}', which the definition defines.",
  },
  example: {
    bad: `<WebRole name="Shop" />
<!-- in the configuration -->
<Role name="Billing"><Instances count="2" /></Role>`,
    good: `<WebRole name="Shop" />
<!-- in the configuration -->
<Role name="Shop"><Instances count="2" /></Role>`,
  },

  *check({ written, configuration }) {
    const { missing, unknown } = matchNames(written.roles, configuration.roles);
    for (const { given, meant } of unknown) {
      yield {
        message: "undefined",
        at: given.name,
        data: { role: given.name.value },
        related: meant ? [{ message: `Role '${meant.name.value}', which may be meant.`, at: meant.name }] : [],
        fixes: meant ? [useInstead(given.name, meant.name.value)] : [],
      };
    }
    for (const { name } of missing) {
      const related = [{ message: "The role.", at: name }];
      yield { message: "unconfigured", at: configuration, data: { role: name.value }, related };
    }
  },
});
