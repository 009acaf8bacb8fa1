import { decidesTrust } from "../../service/certificate-stores.ts";
import { defineRule } from "../rule.ts";

export const noTrustChangingStore = defineRule({
  name: "no-trust-changing-store",
  category: "security",
  severity: "warning",
  summary: "No certificate goes into a store that decides what the machine trusts.",
  why: "A certificate in Root or AuthRoot makes every certificate below it valid on the machine, and one in TrustedPublisher lets its software run unasked. Issuers of a chain belong into CA, which changes no trust.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#certificate",
  messages: {
    trusted:
      "Certificate '{certificate}' goes into {location}/{store}, and so changes what instances of role '{role}' trust.",
  },
  example: {
    bad: `<Certificate name="OwnRoot" storeLocation="LocalMachine" storeName="Root" />`,
    good: `<Certificate name="Issuer" storeLocation="LocalMachine" storeName="CA" />`,
  },

  *check({ expanded }) {
    for (const role of expanded.roles) {
      for (const { name, storeLocation, storeName } of role.certificates) {
        if (!decidesTrust(storeName.value)) continue;

        const where = { location: storeLocation.value, store: storeName.value };
        yield { message: "trusted", at: storeName, data: { certificate: name.value, role: role.name.value, ...where } };
      }
    }
  },
});
