import type { InputEndpoint, Role } from "../../service/definition.ts";
import { defineRule } from "../rule.ts";

export const roleWithHttpHasHttps = defineRule({
  name: "role-with-http-has-https",
  category: "security",
  severity: "warning",
  summary: "A role that the Internet reaches over http is reached over https too.",
  why: "An input endpoint is open to the Internet, and what goes over http can be read and changed on the way. Browsers call such a site not secure.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-configure-ssl-certificate-portal",
  messages: {
    plain: "Role '{role}' is reached over plain http, on port {port}, and has no https endpoint.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="80" />`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" />
<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />`,
  },

  *check({ written }) {
    for (const role of written.roles) {
      const inputs = publicInputs(role);
      const plain = inputs.find(({ protocol }) => protocol.value === "http");
      if (plain === undefined || inputs.some(isEncrypted)) continue;
      yield { message: "plain", at: plain.protocol, data: { role: role.name.value, port: plain.port.value } };
    }
  },
});

function publicInputs({ endpoints }: Role): readonly InputEndpoint[] {
  return endpoints
    .filter((endpoint) => endpoint.kind === "input")
    .filter(({ loadBalancer }) => loadBalancer === undefined);
}

/** A server of the role's own that ends TLS itself takes the port of https over tcp. */
function isEncrypted({ protocol, port }: InputEndpoint): boolean {
  return protocol.value === "https" || (protocol.value === "tcp" && port.value === 443);
}
