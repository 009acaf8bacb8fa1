import { listText } from "../list-text.ts";
import { defineConfigurationRule } from "../rule.ts";
import { digitsOfSha1, hasInvisible, tidyThumbprint } from "../thumbprint.ts";

export const thumbprintIsPlain = defineConfigurationRule({
  name: "thumbprint-is-plain",
  category: "configuration",
  severity: "warning",
  summary: "A thumbprint is written in digits and capitals, with nothing between them.",
  why: "That is the form that the documents ask for. Copied out of the certificate dialog of Windows, it comes in small letters with spaces and often with an invisible mark in front, which no comparison forgives.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-role",
  messages: {
    untidy: "The thumbprint of certificate '{certificate}' holds {what}.",
  },
  example: {
    bad: `<Certificate name="Tls" thumbprint="01 23 45 67 89 ab cd ef 01 23 45 67 89 ab cd ef 01 23 45 67" thumbprintAlgorithm="sha1" />`,
    good: `<Certificate name="Tls" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />`,
  },

  *check({ configuration }) {
    for (const { name, thumbprint } of configuration.roles.flatMap((role) => role.certificates)) {
      const tidy = tidyThumbprint(thumbprint.value);
      // One of another length has to be replaced anyway: that is one mistake, of another rule.
      if (tidy?.length !== digitsOfSha1 || tidy === thumbprint.value) continue;
      yield {
        message: "untidy",
        at: thumbprint,
        data: { certificate: name.value, what: untidiness(thumbprint.value) },
        fixes: [{ title: "Write digits and capitals only", edits: [{ span: thumbprint.span, text: tidy }] }],
      };
    }
  },
});

function untidiness(thumbprint: string): string {
  const found = [
    ...(hasInvisible(thumbprint) ? ["an invisible character"] : []),
    ...(/\s/.test(thumbprint) ? ["white space"] : []),
    ...(/[a-f]/.test(thumbprint) ? ["small letters"] : []),
  ];
  return listText(found);
}
