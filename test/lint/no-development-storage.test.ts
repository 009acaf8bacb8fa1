import { noDevelopmentStorage } from "../../src/lint/rules/no-development-storage.ts";
import { testRule } from "./test-rule.ts";

testRule(noDevelopmentStorage, {
  accepts: {
    "a local configuration": {
      code: `<Setting name="Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString" value="UseDevelopmentStorage=true" />`,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
    "a setting of the role's own": `<Setting name="DataConnectionString" value="UseDevelopmentStorage=true" />`,
    "an empty value": `<Setting name="Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString" value="" />`,
  },
  reports: {
    Diagnostics: {
      code: `<Setting name="Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString" value="[|UseDevelopmentStorage=true|]" />`,
      message: "emulator",
      text: "Setting 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString' of role 'Web' points at the storage emulator.",
    },
    "two roles, which is one mistake": {
      code: `<Role name="A"><ConfigurationSettings><Setting name="Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString" value="[|UseDevelopmentStorage=true|]" /></ConfigurationSettings></Role>
        <Role name="B"><ConfigurationSettings><Setting name="Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString" value="UseDevelopmentStorage=true" /></ConfigurationSettings></Role>`,
      message: "emulator",
    },
    Caching: {
      code: `<Setting name="Microsoft.WindowsAzure.Plugins.Caching.ConfigStoreConnectionString" value="[|usedevelopmentstorage = True;|]" />`,
      message: "emulator",
    },
  },
});
