import { readAccountExpiration } from "../account-expiration.ts";
import { isPast } from "../dates.ts";
import { accountValues } from "../remote-desktop-settings.ts";
import { defineServiceRule } from "../rule.ts";

export const remoteDesktopAccountHasNotExpired = defineServiceRule({
  name: "remote-desktop-account-has-not-expired",
  category: "imports",
  severity: "warning",
  platforms: ["classic", "extended-support"],
  summary: "The account of Remote Desktop has not expired.",
  why: "After that day nobody can sign in, while the ports for it stay open. Whoever needs no Remote Desktop takes the imports out.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-connectivity-and-networking-faq",
  messages: {
    expired: "The Remote Desktop account expired on {date}.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2014-11-30T23:59:59.0000000+05:30" />`,
    good: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2099-12-31T23:59:59.0000000+01:00" />`,
  },

  *check(subject) {
    for (const { value, related } of accountValues(subject, "AccountExpiration")) {
      const read = readAccountExpiration(value.value);
      if (read.kind !== "iso" || !isPast(read.date, subject.today)) continue;
      yield { message: "expired", at: value, data: { date: read.date }, related };
    }
  },
});
