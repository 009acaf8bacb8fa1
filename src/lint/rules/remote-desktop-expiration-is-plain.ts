import { readAccountExpiration } from "../account-expiration.ts";
import { accountValues } from "../remote-desktop-settings.ts";
import { defineServiceRule } from "../rule.ts";

export const remoteDesktopExpirationIsPlain = defineServiceRule({
  name: "remote-desktop-expiration-is-plain",
  category: "imports",
  severity: "warning",
  platforms: ["classic", "extended-support"],
  summary: "The expiration of the Remote Desktop account is an ISO 8601 time with its offset, as the tools write it.",
  why: "Other forms are read in the culture and the time zone of the instance: 2/3/2027 is a day in February or in March.",
  source: "https://github.com/head5/VmExplorer",
  messages: {
    form: "The expiration '{expiration}' of the Remote Desktop account is not of the form '2027-01-31T23:59:59.0000000+01:00'.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2/3/2027" />`,
    good: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration" value="2027-02-03T23:59:59.0000000+01:00" />`,
  },

  *check(subject) {
    for (const { value, related } of accountValues(subject, "AccountExpiration")) {
      if (readAccountExpiration(value.value).kind !== "other") continue;
      yield { message: "form", at: value, data: { expiration: value.value }, related };
    }
  },
});
