import { readAccountExpiration } from "../account-expiration.ts";
import { accountValues } from "../remote-desktop-settings.ts";
import { defineServiceRule } from "../rule.ts";

export const remoteDesktopExpirationIsADate = defineServiceRule({
  name: "remote-desktop-expiration-is-a-date",
  category: "imports",
  severity: "error",
  platforms: ["classic", "extended-support"],
  summary: "The account of Remote Desktop expires on a date.",
  why: "The agent reads the date before it makes the account, and makes none where it cannot.",
  source: "https://blogs.msdn.microsoft.com/avkashchauhan/2011/12/06/how-does-remote-desktop-works-in-windows-azure/",
  messages: {
    unreadable: "The expiration '{expiration}' of the Remote Desktop account is not a date.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="never" />`,
    good: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2027-01-31T23:59:59.0000000+01:00" />`,
  },

  *check(subject) {
    for (const { value, related } of accountValues(subject, "AccountExpiration")) {
      if (readAccountExpiration(value.value).kind !== "unreadable") continue;
      yield { message: "unreadable", at: value, data: { expiration: value.value }, related };
    }
  },
});
