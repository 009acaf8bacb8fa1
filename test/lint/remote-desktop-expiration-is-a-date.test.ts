import { remoteDesktopExpirationIsADate } from "../../src/lint/rules/remote-desktop-expiration-is-a-date.ts";
import { testRule } from "./test-rule.ts";

testRule(remoteDesktopExpirationIsADate, {
  accepts: {
    "the form of the tools": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2013-06-21T12:46:53.2170614-04:00" />`,
    },
    "another form, which another rule reports": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="31 December 2027" />`,
    },
    "none, which another rule reports": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="" />`,
    },
  },
  reports: {
    "a word": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="[|never|]" />`,
      message: "unreadable",
      text: "The expiration 'never' of the Remote Desktop account is not a date.",
    },
    "a day that there is not": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="[|2027-02-30T23:59:59.0000000+01:00|]" />`,
      message: "unreadable",
    },
    "an hour that there is not": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="[|2027-02-03T24:59:59.0000000+01:00|]" />`,
      message: "unreadable",
    },
  },
});
