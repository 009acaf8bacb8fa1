import { noTrustChangingStore } from "../../src/lint/rules/no-trust-changing-store.ts";
import { testRule } from "./test-rule.ts";

testRule(noTrustChangingStore, {
  accepts: {
    "the personal store": `<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
    "the store of distrust": `<Certificate name="Bad" storeLocation="LocalMachine" storeName="Disallowed" />`,
    "the certificate that RemoteAccess adds": `<Import moduleName="RemoteAccess" />`,
  },
  reports: {
    "roots and publishers": {
      code: `<Certificate name="A" storeLocation="LocalMachine" storeName="[|Root|]" />
<Certificate name="B" storeLocation="CurrentUser" storeName="[|authroot|]" />
<Certificate name="C" storeLocation="LocalMachine" storeName="[|TrustedPublisher|]" />`,
      message: "trusted",
      text: "Certificate 'A' goes into LocalMachine/Root, and so changes what instances of role 'Web' trust.",
    },
  },
});
