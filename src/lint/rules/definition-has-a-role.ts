import { defineRule } from "../rule.ts";

export const definitionHasARole = defineRule({
  name: "definition-has-a-role",
  category: "names",
  severity: "error",
  summary: "A definition has at least one role.",
  why: "The schema accepts a definition without roles, but there is nothing in it to deploy.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-file",
  messages: {
    none: "Service '{service}' has no role.",
    unnamed: "The service has no role.",
  },
  example: {
    bad: `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition" />`,
    good: `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <WorkerRole name="Billing" />
</ServiceDefinition>`,
  },

  *check({ written }) {
    if (written.roles.length > 0) return;
    const service = written.name.value;
    if (service === "") yield { message: "unnamed", at: written };
    else yield { message: "none", at: written, data: { service } };
  },
});
