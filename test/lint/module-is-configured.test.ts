import { moduleIsConfigured } from "../../src/lint/rules/module-is-configured.ts";
import { testRule } from "./test-rule.ts";

testRule(moduleIsConfigured, {
  accepts: {
    "a setting of the role's own, which another rule reports": {
      definition: `<Setting name="A" />`,
      configuration: `<Instances count="1" />`,
    },
    "a local configuration": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Instances count="1" />`,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
    "a module as an SDK shipped it that was not seen": {
      definition: `<Import moduleName="Caching" />`,
      configuration: `<Instances count="1" />`,
      sdk: "1.7",
    },
    "a module that adds nothing to configure": {
      definition: `<Import moduleName="WebDeploy" />`,
      configuration: `<Instances count="1" />`,
    },
  },
  reports: {
    "one of two settings": {
      definition: `<Import moduleName="RemoteForwarder" />`,
      configuration: `<Role name="[|Web|]" />`,
      message: "lacks",
      text: "Role 'Web' imports 'RemoteForwarder', but its configuration lacks Enabled of 'Microsoft.WindowsAzure.Plugins.RemoteForwarder'.",
    },
    "a setting and a certificate of one module": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Role name="[|Web|]"><ConfigurationSettings>
        <Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
        <Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="operator" />
        <Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2027-01-31T23:59:59.0000000+01:00" />
      </ConfigurationSettings></Role>`,
      message: "lacks",
      text: "Role 'Web' imports 'RemoteAccess', but its configuration lacks AccountEncryptedPassword and PasswordEncryption of 'Microsoft.WindowsAzure.Plugins.RemoteAccess'.",
    },
    "two modules": {
      definition: `<Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" />`,
      configuration: `<Role name="[|[|Web|]|]" />`,
      message: "lacks",
    },
  },
});
