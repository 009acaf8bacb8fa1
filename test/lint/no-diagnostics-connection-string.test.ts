import { noDiagnosticsConnectionString } from "../../src/lint/rules/no-diagnostics-connection-string.ts";
import { testRule } from "./test-rule.ts";

const platform = "extended-support";

testRule(noDiagnosticsConnectionString, {
  accepts: {
    "the setting under classic": `<Setting name="Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString" />`,
    "the module of later SDKs, which has no settings": {
      platform,
      sdk: "2.9",
      code: `<Import moduleName="Diagnostics" />`,
    },
  },
  reports: {
    "a setting that the role declares": {
      platform,
      code: `<Setting name="[|Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString|]" />`,
      message: "declared",
      text: "Role 'Web' declares 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString', which extended support does not read.",
    },
    "a setting that the module adds": {
      platform,
      sdk: "2.4",
      code: `<Import moduleName="[|Diagnostics|]" />`,
      message: "added",
      text: "Module 'Diagnostics' adds 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString' to role 'Web', which extended support does not read.",
    },
    "one that is declared and added, told once": {
      platform,
      sdk: "2.4",
      code: `<Import moduleName="Diagnostics" /><Setting name="[|Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString|]" />`,
      message: "declared",
    },
  },
});
