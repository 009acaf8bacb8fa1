import { configuredRoles } from "../configured-roles.ts";
import { useInstead } from "../fixes.ts";
import { matchNames } from "../match-names.ts";
import { defineServiceRule } from "../rule.ts";
import { hasUnknownImports } from "../unknown-imports.ts";

export const certificateIsDeclared = defineServiceRule({
  name: "certificate-is-declared",
  category: "configuration",
  severity: "error",
  summary: "Each certificate of a configuration is declared in the definition, by hand or by an import.",
  why: "The definition says which store a certificate goes into; without that there is nowhere to put it.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-role",
  messages: {
    undeclared: "Role '{role}' does not declare certificate '{certificate}'.",
  },
  example: {
    bad: `<WebRole name="Shop" />
<!-- in the configuration -->
<Role name="Shop">
  <Instances count="2" />
  <Certificates>
    <Certificate name="Tls" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />
  </Certificates>
</Role>`,
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

  *check({ expanded, configuration }) {
    for (const { role, configured } of configuredRoles(expanded, configuration)) {
      for (const { given, meant } of matchNames(role.certificates, configured.certificates).unknown) {
        if (meant === undefined && hasUnknownImports(role)) continue;
        const data = { role: role.name.value, certificate: given.name.value };
        const fixes = meant ? [useInstead(given.name, meant.name.value)] : [];
        yield { message: "undeclared", at: given.name, data, fixes };
      }
    }
  },
});
