import { certificateOnPlainEndpoint } from "../../src/lint/rules/certificate-on-plain-endpoint.ts";
import { testRule } from "./test-rule.ts";

testRule(certificateOnPlainEndpoint, {
  accepts: {
    "an https endpoint": `<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />`,
    "a plain endpoint": `<InputEndpoint name="Http" protocol="http" port="80" />`,
  },
  reports: {
    "a tcp endpoint": {
      code: `<InputEndpoint name="Tls" protocol="tcp" port="443" certificate="[|Tls|]" />`,
      message: "unused",
      text: "Endpoint 'Tls' uses tcp, so its certificate 'Tls' has no effect.",
    },
  },
});
