import { remoteDesktopPasswordIsEnvelope } from "../../src/lint/rules/remote-desktop-password-is-envelope.ts";
import { testRule } from "./test-rule.ts";

testRule(remoteDesktopPasswordIsEnvelope, {
  accepts: {
    "what is not Base64, which another rule reports": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="S3cret!" />`,
    },
    "a whole envelope": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="MIIAAgEC" />`,
    },
    "a blanked out password": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="REDACTED" />`,
    },
  },
  reports: {
    "Base64 of something else": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="[|b3BlbiBzZXNhbWUh|]" />`,
      message: "other",
      text: "The encrypted password of Remote Desktop is Base64, but not of an encrypted envelope.",
    },
    "a sequence that is too short for an envelope": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="[|MAMCAQU=|]" />`,
      message: "other",
    },
    "three bytes": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="[|MIIB|]" />`,
      message: "other",
    },
    "an envelope that was cut": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="[|MIIBAgEC|]" />`,
      message: "cut",
      text: "The encrypted password of Remote Desktop is not whole: the envelope says that it has 262 bytes, and 6 are here.",
    },
  },
});
