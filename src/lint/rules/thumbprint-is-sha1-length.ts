import { defineConfigurationRule } from "../rule.ts";
import { digitsOfSha1, tidyThumbprint } from "../thumbprint.ts";

export const thumbprintIsSha1Length = defineConfigurationRule({
  name: "thumbprint-is-sha1-length",
  category: "configuration",
  severity: "error",
  summary: "A thumbprint has the 40 hexadecimal digits of SHA-1.",
  why: "The platform looks for the certificate by this number. One that is too short or too long was cut or is of another algorithm, and no certificate has it.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-role",
  messages: {
    length: "The thumbprint of certificate '{certificate}' has {digits} hexadecimal digits instead of 40.",
  },
  example: {
    bad: `<Certificate name="Tls" thumbprint="0123456789ABCDEF" thumbprintAlgorithm="sha1" />`,
    good: `<Certificate name="Tls" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />`,
  },

  *check({ configuration }) {
    for (const { name, thumbprint } of configuration.roles.flatMap((role) => role.certificates)) {
      const digits = thumbprint.value === "" ? undefined : tidyThumbprint(thumbprint.value)?.length;
      if (digits === undefined || digits === digitsOfSha1) continue;
      yield { message: "length", at: thumbprint, data: { certificate: name.value, digits } };
    }
  },
});
