import { remoteDesktopIsSwitched } from "../../src/lint/rules/remote-desktop-is-switched.ts";
import { testRule } from "./test-rule.ts";

testRule(remoteDesktopIsSwitched, {
  accepts: {
    off: {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="false" />`,
    },
    "on, with a capital": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="True" />`,
    },
    "no import": {
      definition: `<WebRole name="Web" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="" />`,
    },
    "a placeholder": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="__RdpEnabled__" />`,
    },
    "a local configuration": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="" />`,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
  },
  reports: {
    nothing: {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="[||]" />`,
      message: "empty",
      text: "Role 'Web' imports RemoteAccess, but the setting that switches it on is empty.",
    },
    "something else": {
      definition: `<Import moduleName="RemoteForwarder" />`,
      configuration: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteForwarder.Enabled" value="[|yes|]" />`,
      message: "unreadable",
    },
  },
});
