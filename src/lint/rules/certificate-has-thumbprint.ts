import { configuredRoles } from "../configured-roles.ts";
import { matchNames } from "../match-names.ts";
import { defineServiceRule } from "../rule.ts";

export const certificateHasThumbprint = defineServiceRule({
  name: "certificate-has-thumbprint",
  category: "configuration",
  severity: "error",
  summary: "A configuration has a thumbprint for each certificate that its definition declares.",
  why: "The definition has a name and a store only; the thumbprint says which of the service's certificates is put there.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-role",
  messages: {
    absent: "Role '{role}' has no thumbprint for its certificate '{certificate}'.",
  },
  example: {
    bad: `<WebRole name="Shop">
  <Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="My" /></Certificates>
</WebRole>
<!-- in the configuration -->
<Role name="Shop"><Instances count="2" /></Role>`,
    good: `<WebRole name="Shop">
  <Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="My" /></Certificates>
</WebRole>
<!-- in the configuration -->
<Role name="Shop">
  <Instances count="2" />
  <Certificates>
    <Certificate name="Tls" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />
  </Certificates>
</Role>`,
  },

  *check({ written, configuration }) {
    for (const { role, configured } of configuredRoles(written, configuration)) {
      for (const { name } of matchNames(role.certificates, configured.certificates).missing) {
        const data = { role: role.name.value, certificate: name.value };
        yield { message: "absent", at: configured.name, data, related: [{ message: "The certificate.", at: name }] };
      }
    }
  },
});
