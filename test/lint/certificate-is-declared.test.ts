import { certificateIsDeclared } from "../../src/lint/rules/certificate-is-declared.ts";
import { testRule } from "./test-rule.ts";

testRule(certificateIsDeclared, {
  accepts: {
    "a role with an unknown module, which may bring the certificate": {
      definition: `<Import moduleName="OurModule" />`,
      configuration: `<Certificate name="Tls" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />`,
    },
    "a certificate that an import brings": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Certificate name="Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />`,
    },
  },
  reports: {
    "a certificate of nobody": {
      definition: `<WebRole name="Web" />`,
      configuration: `<Certificate name="[|Tls|]" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />`,
      message: "undeclared",
      text: "Role 'Web' does not declare certificate 'Tls'.",
    },
    "a slip": {
      definition: `<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
      configuration: `<Certificate name="[|TLS|]" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />`,
      message: "undeclared",
    },
  },
});
