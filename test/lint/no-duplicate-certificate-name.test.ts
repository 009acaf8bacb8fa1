import { noDuplicateCertificateName } from "../../src/lint/rules/no-duplicate-certificate-name.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateCertificateName, {
  accepts: {
    "one name in two roles": `<WebRole name="Web"><Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="My" /></Certificates></WebRole>
      <WorkerRole name="Billing"><Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="My" /></Certificates></WorkerRole>`,
  },
  reports: {
    "one name in two stores": {
      code: `<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />
        <Certificate name="[|Tls|]" storeLocation="LocalMachine" storeName="CA" />`,
      message: "twice",
      text: "Role 'Web' has a certificate 'Tls' already.",
    },
  },
});
