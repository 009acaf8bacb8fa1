import type { Fix } from "../../diagnostic/diagnostic.ts";
import type { InputEndpoint, Role } from "../../service/definition.ts";
import { addAttribute } from "../fixes.ts";
import { nearestNameFixes } from "../nearest-name.ts";
import { defineRule } from "../rule.ts";
import { hasUnknownImports } from "../unknown-imports.ts";

export const httpsEndpointNeedsCertificate = defineRule({
  name: "https-endpoint-needs-certificate",
  category: "endpoints",
  severity: "error",
  summary: "An https endpoint names a certificate that its role declares.",
  why: "TLS ends on the instance, and only certificates that a role declares are installed there. The packager lets the endpoint pass; the platform refuses it.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#inputendpoint",
  messages: {
    missing: "Endpoint '{endpoint}' uses https but names no certificate.",
    undeclared: "Endpoint '{endpoint}' names certificate '{certificate}', which role '{role}' does not declare.",
  },
  example: {
    bad: `<InputEndpoint name="Https" protocol="https" port="443" />`,
    good: `<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />
<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
  },

  *check({ expanded }) {
    for (const role of expanded.roles) {
      const declared = new Set(role.certificates.map((certificate) => certificate.name.value));
      const only = onlyCertificate(role);

      for (const endpoint of role.endpoints) {
        if (endpoint.kind !== "input" || endpoint.protocol.value !== "https") continue;

        const { name, protocol, certificate } = endpoint;
        if (certificate === undefined) {
          yield {
            message: "missing",
            at: protocol,
            data: { endpoint: name.value },
            fixes: useCertificate(endpoint, only),
          };
        } else if (certificate.value !== "" && !declared.has(certificate.value) && !hasUnknownImports(role)) {
          const data = { endpoint: name.value, certificate: certificate.value, role: role.name.value };
          yield { message: "undeclared", at: certificate, data, fixes: nearestNameFixes(certificate, declared) };
        }
      }
    }
  },
});

/** The name of the certificate that the role itself declares, if it declares a single one: then that was meant. */
function onlyCertificate({ certificates }: Role): string | undefined {
  const [certificate, ...others] = certificates.filter((one) => one.addedBy === undefined && one.name.value !== "");
  return others.length === 0 ? certificate?.name.value : undefined;
}

function useCertificate({ element }: InputEndpoint, name: string | undefined): readonly Fix[] {
  return element === undefined || name === undefined ? [] : [addAttribute(element, "certificate", name, "port")];
}
