import { roleWithHttpHasHttps } from "../../src/lint/rules/role-with-http-has-https.ts";
import { testRule } from "./test-rule.ts";

testRule(roleWithHttpHasHttps, {
  accepts: {
    "https alone": `<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />`,
    "a server of the role's own that ends TLS": `<InputEndpoint name="Http" protocol="http" port="80" /><InputEndpoint name="Own" protocol="tcp" port="443" />`,
    "no public port at all": `<InternalEndpoint name="Api" protocol="http" />`,
    "an internal balancer": `<InputEndpoint name="Http" protocol="http" port="80" loadBalancer="Inner" />`,
    "tcp, which may be anything": `<InputEndpoint name="Own" protocol="tcp" port="8080" />`,
  },
  reports: {
    "http alone, once": {
      code: `<InputEndpoint name="Http" protocol="[|http|]" port="80" /><InputEndpoint name="Other" protocol="http" port="8080" />`,
      message: "plain",
      text: "Role 'Web' is reached over plain http, on port 80, and has no https endpoint.",
    },
    "https of another role": {
      code: `<WebRole name="A"><Endpoints><InputEndpoint name="Http" protocol="[|http|]" port="80" /></Endpoints></WebRole><WebRole name="B"><Endpoints><InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" /></Endpoints></WebRole>`,
      message: "plain",
    },
    "https of an internal balancer": {
      code: `<InputEndpoint name="Http" protocol="[|http|]" port="80" /><InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" loadBalancer="Inner" />`,
      message: "plain",
    },
  },
});
