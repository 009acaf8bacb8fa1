import { defineRule } from "../rule.ts";

export const noElevatedRuntime = defineRule({
  name: "no-elevated-runtime",
  category: "security",
  severity: "warning",
  summary: "No role process runs with the rights of an administrator.",
  why: "A flaw in the role's own code then gives away the whole machine. What needs the rights usually is a startup task, which can be elevated alone.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#runtime",
  messages: {
    elevated: "The process of role '{role}' runs elevated, with the rights of an administrator.",
  },
  example: {
    bad: `<Runtime executionContext="elevated" />`,
    good: `<Runtime executionContext="limited" />`,
  },

  *check({ written }) {
    for (const { name, runtime } of written.roles) {
      const context = runtime?.executionContext;
      if (context?.value === "elevated") yield { message: "elevated", at: context, data: { role: name.value } };
    }
  },
});
