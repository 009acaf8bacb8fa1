import { readAccountExpiration } from "../account-expiration.ts";
import { daysBetween } from "../dates.ts";
import { accountValues } from "../remote-desktop-settings.ts";
import { defineServiceRule } from "../rule.ts";

const daysOfAYear = 366;

export const remoteDesktopAccountExpiresWithinAYear = defineServiceRule({
  name: "remote-desktop-account-expires-within-a-year",
  category: "security",
  severity: "warning",
  platforms: ["classic", "extended-support"],
  summary: "The account of Remote Desktop expires within a year.",
  why: "It is an administrator whose password nobody is made to change, behind a port that the Internet reaches. The date of expiry is what ends it when it is forgotten.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-role-enable-remote-desktop-visual-studio",
  messages: {
    late: "The Remote Desktop account lives until {date}, which is more than a year ahead.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2099-12-31T23:59:59.0000000+01:00" />`,
    good: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2027-01-31T23:59:59.0000000+01:00" />`,
  },

  *check(subject) {
    for (const { value, related } of accountValues(subject, "AccountExpiration")) {
      const read = readAccountExpiration(value.value);
      if (read.kind !== "iso" || daysBetween(subject.today, read.date) <= daysOfAYear) continue;
      yield { message: "late", at: value, data: { date: read.date }, related };
    }
  },
});
