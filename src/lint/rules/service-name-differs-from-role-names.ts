import { defineRule } from "../rule.ts";

export const serviceNameDiffersFromRoleNames = defineRule({
  name: "service-name-differs-from-role-names",
  category: "names",
  severity: "warning",
  severityOn: { "extended-support": "error" },
  platforms: ["classic", "extended-support"],
  summary: "No role has the name of the service.",
  why: "Cloud Services (classic) took it; in extended support the deployment fails with a networking error that does not say why.",
  source:
    "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/cloud-services-extended-support/in-place-migration-common-errors.md",
  messages: {
    same: "Service and role are both named '{name}', which extended support refuses.",
  },
  example: {
    bad: `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <WorkerRole name="Shop" />
</ServiceDefinition>`,
    good: `<ServiceDefinition name="ShopService" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <WorkerRole name="Shop" />
</ServiceDefinition>`,
  },

  *check({ written: { name, roles } }) {
    const role = roles.find((one) => one.name.value === name.value);
    if (role === undefined || name.value === "") return;
    const related = [{ message: "The role of the same name.", at: role.name }];
    yield { message: "same", at: name, data: { name: name.value }, related };
  },
});
