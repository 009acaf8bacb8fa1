import { certificateHasThumbprint } from "../../src/lint/rules/certificate-has-thumbprint.ts";
import { testRule } from "./test-rule.ts";

testRule(certificateHasThumbprint, {
  accepts: {
    "what a module adds, which another rule reports": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<Instances count="1" />`,
    },
    "a slip, which another rule reports": {
      definition: `<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
      configuration: `<Certificate name="tls" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />`,
    },
  },
  reports: {
    "a certificate without thumbprint": {
      definition: `<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
      configuration: `<Role name="[|Web|]" />`,
      message: "absent",
      text: "Role 'Web' has no thumbprint for its certificate 'Tls'.",
    },
  },
});
