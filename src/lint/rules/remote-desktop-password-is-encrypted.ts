import { decodeBase64 } from "../decode-base64.ts";
import { accountValues } from "../remote-desktop-settings.ts";
import { defineServiceRule } from "../rule.ts";

export const remoteDesktopPasswordIsEncrypted = defineServiceRule({
  name: "remote-desktop-password-is-encrypted",
  category: "imports",
  severity: "error",
  platforms: ["classic", "extended-support"],
  summary: "The password of Remote Desktop is encrypted, and so Base64.",
  why: "The setting holds an encrypted envelope in Base64, which only the certificate on the instance opens. A password in plain text does not work and can be read by everybody.",
  source: "https://blogs.msdn.microsoft.com/avkashchauhan/2011/12/06/how-does-remote-desktop-works-in-windows-azure/",
  messages: {
    plain: "The encrypted password of Remote Desktop is not Base64.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="open sesame!" />`,
    good: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="MIIBAAEC" />`,
  },

  *check(subject) {
    for (const { value, related } of accountValues(subject, "AccountEncryptedPassword")) {
      if (decodeBase64(value.value) === undefined) yield { message: "plain", at: value, related };
    }
  },
});
