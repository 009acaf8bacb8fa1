import { defineRule } from "../rule.ts";

export const httpBesideHttpsRedirects = defineRule({
  name: "http-beside-https-redirects",
  category: "security",
  severity: "info",
  summary: "An http endpoint beside an https one has nothing to do but to redirect.",
  why: "Whoever types an address without https comes in by http first. Answering there with anything but a redirect gives up what https is for; the definition does not show what the site does.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-configure-ssl-certificate-portal",
  messages: {
    beside: "Endpoint '{http}' takes plain http beside '{https}'; it should do nothing but redirect there.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="80" />
<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />`,
    good: `<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />`,
  },

  *check({ written }) {
    for (const { endpoints } of written.roles) {
      const inputs = endpoints
        .filter((endpoint) => endpoint.kind === "input")
        .filter(({ loadBalancer }) => loadBalancer === undefined);
      const https = inputs.find(({ protocol }) => protocol.value === "https");
      const http = inputs.find(({ protocol }) => protocol.value === "http");
      if (http === undefined || https === undefined) continue;
      const data = { http: http.name.value, https: https.name.value };
      yield { message: "beside", at: http.protocol, data };
    }
  },
});
