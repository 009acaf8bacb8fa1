import { remoteDesktopAccountExpiresWithinAYear } from "../../src/lint/rules/remote-desktop-account-expires-within-a-year.ts";
import { testRule } from "./test-rule.ts";

testRule(remoteDesktopAccountExpiresWithinAYear, {
  accepts: {
    "a year and a day ahead": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2027-11-23T23:59:59.0000000+01:00" />`,
      today: "2026-11-22",
    },
    "an expired one, which another rule reports": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2014-11-30T23:59:59.0000000+01:00" />`,
    },
    "where there is no Remote Access": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2099-12-31T23:59:59.0000000+01:00" />`,
      platform: "scale-sets",
    },
  },
  reports: {
    "more than a year ahead": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="[|2027-11-24T23:59:59.0000000+01:00|]" />`,
      today: "2026-11-22",
      message: "late",
      text: "The Remote Desktop account lives until 2027-11-24, which is more than a year ahead.",
    },
  },
});
