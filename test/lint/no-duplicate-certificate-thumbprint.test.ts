import { noDuplicateCertificateThumbprint } from "../../src/lint/rules/no-duplicate-certificate-thumbprint.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateCertificateThumbprint, {
  accepts: {
    "two certificates with one thumbprint": `<Certificate name="A" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />
      <Certificate name="B" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />`,
  },
  reports: {
    "two thumbprints": {
      code: `<Certificate name="Tls" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />
        <Certificate name="[|Tls|]" thumbprint="76543210FEDCBA9876543210FEDCBA9876543210" thumbprintAlgorithm="sha1" />`,
      message: "twice",
      text: "Role 'Web' has a thumbprint for certificate 'Tls' already.",
    },
  },
});
