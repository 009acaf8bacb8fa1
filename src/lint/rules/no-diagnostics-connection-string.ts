import { defineRule } from "../rule.ts";

const setting = "Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString";

export const noDiagnosticsConnectionString = defineRule({
  name: "no-diagnostics-connection-string",
  category: "imports",
  severity: "warning",
  platforms: ["extended-support"],
  summary: "No role of a service in extended support declares the connection string of the Diagnostics module.",
  why: "The prerequisites ask for the setting to be removed from both files, because diagnostics are an extension there with a storage account of its own. A sample of Microsoft's for extended support still declares it, so it is no error.",
  source: "https://learn.microsoft.com/azure/cloud-services-extended-support/deploy-prerequisite",
  messages: {
    declared: "Role '{role}' declares '{setting}', which extended support does not read.",
    added: "Module '{module}' adds '{setting}' to role '{role}', which extended support does not read.",
  },
  example: {
    bad: `<Setting name="Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString" />`,
    good: `<Setting name="StorageAccount" />`,
  },

  *check({ expanded }) {
    for (const role of expanded.roles) {
      for (const { name, addedBy } of role.configurationSettings) {
        if (name.value !== setting) continue;
        const data = { role: role.name.value, setting };
        if (addedBy?.kind !== "module") yield { message: "declared", at: name, data };
        else yield { message: "added", at: name, data: { ...data, module: addedBy.module } };
      }
    }
  },
});
