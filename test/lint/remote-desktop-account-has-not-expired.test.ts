import { remoteDesktopAccountHasNotExpired } from "../../src/lint/rules/remote-desktop-account-has-not-expired.ts";
import { testRule } from "./test-rule.ts";

testRule(remoteDesktopAccountHasNotExpired, {
  accepts: {
    "the last day": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2026-11-22T23:59:59.0000000+01:00" />`,
      today: "2026-11-22",
    },
    "Remote Desktop that is off": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2014-11-30T23:59:59.0000000+01:00" />`,
    },
    "a local configuration": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2014-11-30T23:59:59.0000000+01:00" />`,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
  },
  reports: {
    "the day after": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="[|2026-11-22T23:59:59.0000000+01:00|]" />`,
      today: "2026-11-23",
      message: "expired",
      text: "The Remote Desktop account expired on 2026-11-22.",
    },
    "two roles with different dates": {
      definition: `<WebRole name="A"><Imports><Import moduleName="RemoteAccess" /></Imports></WebRole><WorkerRole name="B"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole>`,
      configuration: `<Role name="A"><ConfigurationSettings><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="[|2014-11-30T23:59:59Z|]" /></ConfigurationSettings></Role>
        <Role name="B"><ConfigurationSettings><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="[|2015-11-30T23:59:59Z|]" /></ConfigurationSettings></Role>`,
      message: "expired",
    },
  },
});
