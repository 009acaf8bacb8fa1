import { noRemoteDesktopModule } from "../../src/lint/rules/no-remote-desktop-module.ts";
import { testRule } from "./test-rule.ts";

const platform = "extended-support";

testRule(noRemoteDesktopModule, {
  accepts: {
    "the modules under classic": `<Import moduleName="RemoteAccess" />`,
    "other modules": { platform, code: `<Import moduleName="Diagnostics" />` },
    "a setting of another module": {
      platform,
      code: `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccessories.Enabled" />`,
    },
  },
  reports: {
    "both imports": {
      platform,
      code: `<Import moduleName="[|RemoteAccess|]" /><Import moduleName="[|RemoteForwarder|]" />`,
      message: "imported",
      text: "Role 'Web' imports RemoteAccess, which extended support replaces by the Remote Desktop extension.",
    },
    "an import with settings written beside it, told once": {
      platform,
      code: `<Import moduleName="[|RemoteAccess|]" /><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" />`,
      message: "imported",
    },
    "what the import left behind": {
      platform,
      code: `<Setting name="[|Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled|]" />
<Certificate name="[|Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption|]" storeLocation="LocalMachine" storeName="My" />`,
      message: "leftover",
      text: "'Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled' belongs to RemoteAccess, which extended support replaces by the Remote Desktop extension.",
    },
  },
});
