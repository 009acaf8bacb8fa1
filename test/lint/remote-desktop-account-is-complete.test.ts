import { remoteDesktopAccountIsComplete } from "../../src/lint/rules/remote-desktop-account-is-complete.ts";
import { testRule } from "./test-rule.ts";

testRule(remoteDesktopAccountIsComplete, {
  accepts: {
    "Remote Desktop that is off": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="false" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="" />`,
    },
    "settings that are missing, which another rule reports": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />`,
    },
    "a local configuration": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="" />`,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
  },
  reports: {
    "no password": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="operator" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="[||]" />`,
      message: "empty",
      text: "Remote Desktop is switched on for role 'Web' without a value for its AccountEncryptedPassword.",
    },
    "nothing at all, which is one mistake": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="[| |]" />`,
      message: "empty",
      text: "Remote Desktop is switched on for role 'Web' without a value for its AccountUsername and AccountExpiration.",
    },
  },
});
