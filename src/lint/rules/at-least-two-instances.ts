import { defineConfigurationRule } from "../rule.ts";

export const atLeastTwoInstances = defineConfigurationRule({
  name: "at-least-two-instances",
  category: "configuration",
  severity: "info",
  summary: "A role that has to be available runs at least two instances.",
  why: "Updates of service and guest OS take one update domain down after the other, so a single instance is away each time. The promise of 99.95 % holds from two instances on.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-update-azure-service",
  messages: {
    single: "Role '{role}' runs a single instance, which every update takes down.",
  },
  example: {
    bad: `<Role name="Shop"><Instances count="1" /></Role>`,
    good: `<Role name="Shop"><Instances count="2" /></Role>`,
  },

  *check({ configuration, isLocal }) {
    if (isLocal) return;
    for (const { name, instanceCount } of configuration.roles) {
      if (instanceCount?.value === 1) yield { message: "single", at: instanceCount, data: { role: name.value } };
    }
  },
});
