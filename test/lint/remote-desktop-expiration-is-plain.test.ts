import { remoteDesktopExpirationIsPlain } from "../../src/lint/rules/remote-desktop-expiration-is-plain.ts";
import { testRule } from "./test-rule.ts";

testRule(remoteDesktopExpirationIsPlain, {
  accepts: {
    "Greenwich time": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2027-01-31T23:59:59Z" />`,
    },
    "no date, which another rule reports": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="never" />`,
    },
  },
  reports: {
    slashes: {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="[|2/3/2027|]" />`,
      message: "form",
      text: "The expiration '2/3/2027' of the Remote Desktop account is not of the form '2027-01-31T23:59:59.0000000+01:00'.",
    },
    "no offset": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="[|2027-01-31T23:59:59|]" />`,
      message: "form",
    },
    "a day alone": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="[|2027-01-31|]" />`,
      message: "form",
    },
    "the name of a month": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="[|Sunday, 31 January 2027 23:59|]" />`,
      message: "form",
    },
  },
});
