import { removeAttribute } from "../fixes.ts";
import { defineRule } from "../rule.ts";

export const certificateOnPlainEndpoint = defineRule({
  name: "certificate-on-plain-endpoint",
  category: "endpoints",
  severity: "info",
  summary: "Only an https endpoint names a certificate.",
  why: "The platform binds a certificate to https alone; on another endpoint the name has no effect. Code that does TLS itself finds the certificate in the store that the role's declaration names.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#inputendpoint",
  messages: {
    unused: "Endpoint '{endpoint}' uses {protocol}, so its certificate '{certificate}' has no effect.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="80" certificate="Tls" />
<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
    good: `<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />
<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
  },

  *check({ written }) {
    for (const endpoint of written.roles.flatMap((role) => role.endpoints)) {
      if (endpoint.kind !== "input" || endpoint.protocol.value === "https") continue;
      const { name, protocol, certificate, element } = endpoint;
      if (certificate === undefined || certificate.value === "") continue;
      const data = { endpoint: name.value, protocol: protocol.value, certificate: certificate.value };
      const fixes = element === undefined ? [] : removeAttribute(written.document, element, "certificate");
      yield { message: "unused", at: certificate, data, fixes };
    }
  },
});
