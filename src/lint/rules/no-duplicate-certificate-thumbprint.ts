import { removeCopy } from "../remove-element.ts";
import { repeatedNames } from "../repetitions.ts";
import { defineConfigurationRule } from "../rule.ts";

export const noDuplicateCertificateThumbprint = defineConfigurationRule({
  name: "no-duplicate-certificate-thumbprint",
  category: "configuration",
  severity: "error",
  summary: "Each certificate of a role has one thumbprint.",
  why: "The definition declares a certificate under one name, and the thumbprint says which one of the service's certificates it is.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-role",
  messages: {
    twice: "Role '{role}' has a thumbprint for certificate '{certificate}' already.",
  },
  example: {
    bad: `<Certificate name="Tls" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />
<Certificate name="Tls" thumbprint="89ABCDEF0123456789ABCDEF0123456789ABCDEF" thumbprintAlgorithm="sha1" />`,
    good: `<Certificate name="Tls" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />
<Certificate name="Client" thumbprint="89ABCDEF0123456789ABCDEF0123456789ABCDEF" thumbprintAlgorithm="sha1" />`,
  },

  *check({ configuration: { roles, document } }) {
    for (const role of roles) {
      for (const repetition of repeatedNames(role.certificates)) {
        const { first, repeated } = repetition;
        yield {
          message: "twice",
          at: repeated.name,
          data: { role: role.name.value, certificate: repeated.name.value },
          related: [{ message: "The first one.", at: first.name }],
          fixes: removeCopy(document, repetition),
        };
      }
    }
  },
});
