import { httpBesideHttpsRedirects } from "../../src/lint/rules/http-beside-https-redirects.ts";
import { testRule } from "./test-rule.ts";

testRule(httpBesideHttpsRedirects, {
  accepts: {
    "https alone": `<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />`,
    "http alone, which is a mistake of its own": `<InputEndpoint name="Http" protocol="http" port="80" />`,
    "an internal balancer": `<InputEndpoint name="Http" protocol="http" port="80" loadBalancer="Inner" /><InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />`,
  },
  reports: {
    "http beside https": {
      code: `<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" /><InputEndpoint name="Http" protocol="[|http|]" port="80" />`,
      message: "beside",
      text: "Endpoint 'Http' takes plain http beside 'Https'; it should do nothing but redirect there.",
    },
  },
});
