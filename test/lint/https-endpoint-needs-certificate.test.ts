import { httpsEndpointNeedsCertificate } from "../../src/lint/rules/https-endpoint-needs-certificate.ts";
import { testRule } from "./test-rule.ts";

testRule(httpsEndpointNeedsCertificate, {
  accepts: {
    "plain http": `<InputEndpoint name="Http" protocol="http" port="80" />`,
    "a certificate that an import brings": `<InputEndpoint name="Https" protocol="https" port="443" certificate="Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption" />
      <Import moduleName="RemoteAccess" />`,
    "a certificate that an unknown module may bring": `<InputEndpoint name="Https" protocol="https" port="443" certificate="Contoso.Tls" />
      <Import moduleName="Contoso" />`,
    "an empty name, which the structure check reports": `<InputEndpoint name="Https" protocol="https" port="443" certificate="" />`,
    "an undeclared certificate on another protocol": `<InputEndpoint name="Tcp" protocol="tcp" port="443" certificate="Tls" />`,
  },
  reports: {
    "no certificate named": {
      code: `<InputEndpoint name="Https" protocol="[|https|]" port="443" />`,
      message: "missing",
      text: "Endpoint 'Https' uses https but names no certificate.",
    },
    "no certificate named where the role has one": {
      code: `<InputEndpoint name="Https" protocol="[|https|]" port="443" />
        <Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
      message: "missing",
    },
    "a certificate that the role does not declare": {
      code: `<InputEndpoint name="Https" protocol="https" port="443" certificate="[|Tls|]" />`,
      message: "undeclared",
      text: "Endpoint 'Https' names certificate 'Tls', which role 'Web' does not declare.",
    },
    "a name that is nearly right": {
      code: `<InputEndpoint name="Https" protocol="https" port="443" certificate="[|tlsCertificate|]" />
        <Certificate name="TlsCertificate" storeLocation="LocalMachine" storeName="My" />
        <Certificate name="Chain" storeLocation="LocalMachine" storeName="CA" />`,
      message: "undeclared",
    },
    "a certificate that another role declares": {
      code: `<WebRole name="Web"><Endpoints><InputEndpoint name="Https" protocol="https" port="443" certificate="[|Tls|]" /></Endpoints></WebRole>
        <WorkerRole name="Billing"><Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="My" /></Certificates></WorkerRole>`,
      message: "undeclared",
    },
    "a name that objects have of themselves": {
      code: `<InputEndpoint name="Https" protocol="https" port="443" certificate="[|toString|]" />`,
      message: "undeclared",
    },
  },
});
