import { remoteDesktopAccountIsNew } from "../../src/lint/rules/remote-desktop-account-is-new.ts";
import { testRule } from "./test-rule.ts";

testRule(remoteDesktopAccountIsNew, {
  accepts: {
    "a placeholder": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="[ACCOUNT]" />`,
    },
    "Remote Desktop that is off": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="false" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="Administrator" />`,
    },
    "no import": {
      definition: `<WebRole name="Web" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="Administrator" />`,
    },
    "a name that only begins so": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="Administrators" />`,
    },
  },
  reports: {
    "the administrator": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="[|administrator|]" />`,
      message: "existing",
      text: "Windows has an account 'administrator' already; Remote Desktop needs a name of its own.",
    },
    "one account in two roles, which is one mistake": {
      definition: `<WebRole name="A"><Imports><Import moduleName="RemoteAccess" /></Imports></WebRole><WorkerRole name="B"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole>`,
      configuration: `<Role name="A"><ConfigurationSettings><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="[|Guest|]" /></ConfigurationSettings></Role>
        <Role name="B"><ConfigurationSettings><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="Guest" /></ConfigurationSettings></Role>`,
      message: "existing",
    },
  },
});
