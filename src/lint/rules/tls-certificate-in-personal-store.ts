import { decidesTrust } from "../../service/certificate-stores.ts";
import type { Certificate, Role } from "../../service/definition.ts";
import type { Place } from "../rule.ts";
import { defineRule } from "../rule.ts";

export const tlsCertificateInPersonalStore = defineRule({
  name: "tls-certificate-in-personal-store",
  category: "certificates",
  severity: "warning",
  summary: "The certificate of an https endpoint goes into store My of LocalMachine.",
  why: "The web server looks for its certificate with the private key in the machine's personal store. CA is for the certificates of issuers, and CurrentUser belongs to the account of the role.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-configure-ssl-certificate-portal",
  messages: {
    elsewhere:
      "Certificate '{certificate}' of https endpoint '{endpoint}' goes into {location}/{store}, not LocalMachine/My.",
  },
  example: {
    bad: `<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />
<Certificate name="Tls" storeLocation="LocalMachine" storeName="CA" />`,
    good: `<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />
<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
  },

  *check({ written }) {
    for (const role of written.roles) {
      for (const certificate of role.certificates) {
        const at = misplaced(certificate);
        const endpoint = at && httpsEndpointOf(role, certificate);
        if (at === undefined || endpoint === undefined) continue;

        const { name, storeLocation, storeName } = certificate;
        const where = { location: storeLocation.value, store: storeName.value };
        const related = [{ message: "The endpoint that names the certificate.", at: endpoint.certificate ?? endpoint }];
        const data = { certificate: name.value, endpoint: endpoint.name.value, ...where };
        yield { message: "elsewhere", at, data, related };
      }
    }
  },
});

/** What to change for the certificate to be in LocalMachine/My. `my` in another case and the stores of trust have their own findings. */
function misplaced({ storeLocation, storeName }: Certificate): Place | undefined {
  if (decidesTrust(storeName.value)) return undefined;
  if (storeName.value.toLowerCase() !== "my") return storeName;
  return storeLocation.value === "LocalMachine" ? undefined : storeLocation;
}

function httpsEndpointOf(role: Role, { name }: Certificate) {
  if (name.value === "") return undefined;
  return role.endpoints
    .filter((endpoint) => endpoint.kind === "input")
    .find((endpoint) => endpoint.protocol.value === "https" && endpoint.certificate?.value === name.value);
}
