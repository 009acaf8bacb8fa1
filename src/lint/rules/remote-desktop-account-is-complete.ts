import { listText } from "../list-text.ts";
import { type AccountSetting, remoteAccessValue, rolesWithRemoteDesktop } from "../remote-desktop-settings.ts";
import { defineServiceRule } from "../rule.ts";

const needed: readonly AccountSetting[] = ["AccountUsername", "AccountEncryptedPassword", "AccountExpiration"];

export const remoteDesktopAccountIsComplete = defineServiceRule({
  name: "remote-desktop-account-is-complete",
  category: "imports",
  severity: "warning",
  platforms: ["classic", "extended-support"],
  summary: "Where Remote Desktop is switched on, its account has a name, a password and a date of expiry.",
  why: "If one of them is missing, the agent makes no account, and nobody can sign in.",
  source: "https://blogs.msdn.microsoft.com/avkashchauhan/2011/12/06/how-does-remote-desktop-works-in-windows-azure/",
  messages: {
    empty: "Remote Desktop is switched on for role '{role}' without a value for its {settings}.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="" />`,
    good: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="operator" />`,
  },

  *check(subject) {
    for (const configured of rolesWithRemoteDesktop(subject)) {
      const empty = needed.filter((setting) => remoteAccessValue(configured, setting)?.value.trim() === "");
      const [first] = empty;
      const at = first && remoteAccessValue(configured, first);
      if (at === undefined) continue;
      yield { message: "empty", at, data: { role: configured.name.value, settings: listText(empty) } };
    }
  },
});
