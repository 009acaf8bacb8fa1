import { repeatedNames } from "../repetitions.ts";
import { defineRule } from "../rule.ts";

export const noDuplicateRoleName = defineRule({
  name: "no-duplicate-role-name",
  category: "names",
  severity: "error",
  summary: "Each role has a name of its own.",
  why: "Configuration, traffic rules and the running instances find a role by its name, web and worker roles alike.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#webrole",
  messages: {
    twice: "Role '{role}' is there already.",
  },
  example: {
    bad: `<WebRole name="Shop" />
<WorkerRole name="Shop" />`,
    good: `<WebRole name="Shop" />
<WorkerRole name="Billing" />`,
  },

  *check({ written }) {
    for (const { first, repeated } of repeatedNames(written.roles)) {
      yield {
        message: "twice",
        at: repeated.name,
        data: { role: repeated.name.value },
        related: [{ message: "The first role of this name.", at: first.name }],
      };
    }
  },
});
