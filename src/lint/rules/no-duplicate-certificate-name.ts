import { repeatedInRole } from "../repeated-in-role.ts";
import { defineRule } from "../rule.ts";

export const noDuplicateCertificateName = defineRule({
  name: "no-duplicate-certificate-name",
  category: "names",
  severity: "error",
  summary: "Each certificate of a role has a name of its own.",
  why: "Endpoints and the configuration find a certificate by its name: one thumbprint could not serve two declarations.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#certificate",
  messages: {
    twice: "Role '{role}' has a certificate '{name}' already.",
  },
  example: {
    bad: `<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />
<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
    good: `<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />
<Certificate name="Chain" storeLocation="LocalMachine" storeName="CA" />`,
  },

  *check({ written }) {
    yield* repeatedInRole(written, (role) => role.certificates);
  },
});
