import { builtInStores } from "../../service/certificate-stores.ts";
import { useInstead } from "../fixes.ts";
import { defineRule } from "../rule.ts";

export const noMisspeltStoreName = defineRule({
  name: "no-misspelt-store-name",
  category: "certificates",
  severity: "warning",
  summary: "A storeName that means a built-in store is spelt as that store is.",
  why: "Any other text is taken for the name of a store to be made, in which nobody looks for the certificate. The format line of the worker role's page has 'Disallow' by mistake.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#certificate",
  messages: {
    misspelt: "Certificate '{certificate}' goes into a store '{store}' of its own; the built-in one is '{builtIn}'.",
  },
  example: {
    bad: `<Certificate name="Tls" storeLocation="LocalMachine" storeName="my" />`,
    good: `<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
  },

  *check({ written }) {
    for (const role of written.roles) {
      for (const { name, storeName } of role.certificates) {
        const builtIn = builtInMeantBy(storeName.value);
        if (builtIn === undefined || builtIn === storeName.value) continue;

        const data = { certificate: name.value, store: storeName.value, builtIn };
        yield { message: "misspelt", at: storeName, data, fixes: [useInstead(storeName, builtIn)] };
      }
    }
  },
});

function builtInMeantBy(storeName: string): string | undefined {
  const lower = storeName.trim().toLowerCase();
  if (lower === "disallow") return "Disallowed";
  return builtInStores.find((store) => store.toLowerCase() === lower);
}
