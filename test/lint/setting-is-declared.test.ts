import { settingIsDeclared } from "../../src/lint/rules/setting-is-declared.ts";
import { testRule } from "./test-rule.ts";

testRule(settingIsDeclared, {
  accepts: {
    "a setting that an import brings": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />`,
    },
    "a setting of a role that is not defined, which another rule reports": {
      definition: `<WebRole name="Shop" />`,
      configuration: `<Role name="Billing"><ConfigurationSettings><Setting name="X" value="1" /></ConfigurationSettings></Role>`,
    },
    "a setting of an imported module as an SDK shipped it that was not seen": {
      definition: `<Import moduleName="Caching" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.Caching.Loglevel" value="" />`,
      sdk: "1.7",
    },
    "a setting of an imported module that is newer than definitions without schemaVersion": {
      definition: `<Import moduleName="Caching" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.Caching.Loglevel" value="" />`,
    },
    "a role with an unknown module, which may bring the setting": {
      definition: `<Import moduleName="OurModule" />`,
      configuration: `<Setting name="Our.Setting" value="1" />`,
    },
    "a setting that the imported module had in an older SDK": {
      definition: `<Import moduleName="Diagnostics" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString" value="" />`,
      sdk: "2.9",
    },
    "a missing name": { definition: `<Setting name="A" />`, configuration: `<Setting value="1" />` },
  },
  reports: {
    "a setting of nobody": {
      definition: `<Setting name="Storage" />`,
      configuration: `<Setting name="Storage" value="1" /><Setting name="[|Theme|]" value="dark" />`,
      message: "undeclared",
      text: "Role 'Web' does not declare setting 'Theme'.",
    },
    "a slip": {
      definition: `<Setting name="Storage" />`,
      configuration: `<Setting name="[|storage|]" value="1" />`,
      message: "undeclared",
    },
    "a setting of a module that is no longer imported": {
      definition: `<Import moduleName="RemoteForwarder" />`,
      configuration: `<Setting name="[|Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled|]" value="true" />`,
      message: "notImported",
      text: "Role 'Web' does not declare setting 'Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled': it does not import module 'RemoteAccess'.",
    },
    "a setting that only begins like one of a module": {
      definition: `<WebRole name="Web" />`,
      configuration: `<Setting name="[|Microsoft.WindowsAzure.Plugins.Caching.ClientDiagnosticLevel|]" value="1" />`,
      message: "undeclared",
    },
    "a slip in a setting of an imported module": {
      definition: `<Import moduleName="remoteaccess" />`,
      configuration: `<Setting name="[|Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUserName|]" value="operator" />`,
      message: "undeclared",
    },
    "a setting that an imported module does not have": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="[|Microsoft.WindowsAzure.Plugins.RemoteAccess.Domain|]" value="shop" />`,
      sdk: "2.9",
      message: "undeclared",
    },
    "a name that every object has": {
      definition: `<Setting name="Storage" />`,
      configuration: `<Setting name="[|__proto__|]" value="1" />`,
      message: "undeclared",
    },
  },
});
