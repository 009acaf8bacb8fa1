import { accountValues } from "../remote-desktop-settings.ts";
import { defineServiceRule } from "../rule.ts";

/** Accounts that every Windows Server has. */
const existing = new Set(["administrator", "guest"]);

export const remoteDesktopAccountIsNew = defineServiceRule({
  name: "remote-desktop-account-is-new",
  category: "imports",
  severity: "error",
  platforms: ["classic", "extended-support"],
  summary: "The account of Remote Desktop is not one that Windows has already.",
  why: "Remote Access makes a new account on each instance, and cannot make one whose name is taken.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-role-enable-remote-desktop-visual-studio",
  messages: {
    existing: "Windows has an account '{name}' already; Remote Desktop needs a name of its own.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="Administrator" />`,
    good: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="operator" />`,
  },

  *check(subject) {
    for (const { value, related } of accountValues(subject, "AccountUsername")) {
      const name = value.value.trim();
      if (existing.has(name.toLowerCase())) yield { message: "existing", at: value, data: { name }, related };
    }
  },
});
