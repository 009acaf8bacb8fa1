import { decodeBase64 } from "../decode-base64.ts";
import { accountValues } from "../remote-desktop-settings.ts";
import { defineServiceRule } from "../rule.ts";

export const remoteDesktopPasswordIsEnvelope = defineServiceRule({
  name: "remote-desktop-password-is-envelope",
  category: "imports",
  severity: "warning",
  platforms: ["classic", "extended-support"],
  summary: "The password of Remote Desktop is a whole encrypted envelope.",
  why: "The tools encrypt it for the PasswordEncryption certificate as a PKCS #7 envelope, which says its own length at the start. Anything else cannot be decrypted on the instance.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-role-enable-remote-desktop-visual-studio",
  messages: {
    other: "The encrypted password of Remote Desktop is Base64, but not of an encrypted envelope.",
    cut: "The encrypted password of Remote Desktop is not whole: the envelope says that it has {expected} bytes, and {found} are here.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="b3BlbiBzZXNhbWUh" />`,
    good: `<Import moduleName="RemoteAccess" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="MIIAAgEC" />`,
  },

  *check(subject) {
    for (const { value, related } of accountValues(subject, "AccountEncryptedPassword")) {
      const bytes = decodeBase64(value.value);
      if (bytes === undefined) continue;
      const expected = lengthOfSequence(bytes);
      if (expected === undefined) yield { message: "other", at: value, related };
      else if (expected !== bytes.length) {
        yield { message: "cut", at: value, data: { expected, found: bytes.length }, related };
      }
    }
  },
});

/**
 * How many bytes a DER sequence has with its head, as that says; `undefined` where the bytes begin none. An envelope is
 * longer than 255 bytes, since a key of 2048 bits takes 256 alone, so its length stands in two bytes.
 */
function lengthOfSequence([tag, form, high, low]: Uint8Array): number | undefined {
  if (tag !== 0x30 || form !== 0x82 || high === undefined || low === undefined) return undefined;
  return 4 + high * 256 + low;
}
