import { useInstead } from "../fixes.ts";
import { defineConfigurationRule } from "../rule.ts";

export const atLeastOneInstance = defineConfigurationRule({
  name: "at-least-one-instance",
  category: "configuration",
  severity: "error",
  summary: "Every role runs at least one instance.",
  why: "The platform asks for one instance of each role that is deployed; the schema takes any whole number. A role that is not wanted leaves the definition.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#endpoints",
  messages: {
    none: "Role '{role}' has an instance count of {count}, but needs at least 1.",
  },
  example: {
    bad: `<Role name="Shop"><Instances count="0" /></Role>`,
    good: `<Role name="Shop"><Instances count="2" /></Role>`,
  },

  *check({ configuration }) {
    for (const { name, instanceCount } of configuration.roles) {
      if (instanceCount === undefined || instanceCount.value >= 1) continue;
      const data = { role: name.value, count: instanceCount.value };
      yield { message: "none", at: instanceCount, data, fixes: [useInstead(instanceCount, "1")] };
    }
  },
});
