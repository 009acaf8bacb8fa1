import { httpsEndpointNeedsCertificate } from "../../src/lint/rules/https-endpoint-needs-certificate.ts";
import { testRule } from "./test-rule.ts";

testRule(httpsEndpointNeedsCertificate, {
  accepts: {
    "plain http": `<InputEndpoint name="Http" protocol="http" port="80" />`,
    "a certificate that an import brings": `<InputEndpoint name="Https" protocol="https" port="443" certificate="Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption" />
      <Import moduleName="RemoteAccess" />`,
  },
  reports: {
    "no certificate named": {
      code: `<InputEndpoint name="Https" protocol="[|https|]" port="443" />`,
      message: "missing",
      text: "Endpoint 'Https' uses https but names no certificate.",
    },
    "a certificate that the role does not declare": {
      code: `<InputEndpoint name="Https" protocol="https" port="443" certificate="[|Tls|]" />`,
      message: "undeclared",
    },
  },
});
