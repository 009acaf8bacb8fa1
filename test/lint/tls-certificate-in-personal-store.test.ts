import { tlsCertificateInPersonalStore } from "../../src/lint/rules/tls-certificate-in-personal-store.ts";
import { testRule } from "./test-rule.ts";

const https = `<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />`;

testRule(tlsCertificateInPersonalStore, {
  accepts: {
    "a certificate that no https endpoint names": `<InputEndpoint name="Tcp" protocol="tcp" port="443" certificate="Tls" />
<Certificate name="Tls" storeLocation="LocalMachine" storeName="CA" />`,
    "My in another case, which is another finding": `${https}<Certificate name="Tls" storeLocation="LocalMachine" storeName="my" />`,
    "a store of trust, which is another finding": `${https}<Certificate name="Tls" storeLocation="LocalMachine" storeName="Root" />`,
    "the same name in another role": `<WebRole name="Web"><Endpoints>${https}</Endpoints></WebRole>
<WorkerRole name="Worker"><Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="CA" /></Certificates></WorkerRole>`,
    "empty names, which the structure check reports": `<InputEndpoint name="Https" protocol="https" port="443" certificate="" />
<Certificate name="" storeLocation="LocalMachine" storeName="CA" />`,
  },
  reports: {
    "the store of issuers": {
      code: `${https}<Certificate name="Tls" storeLocation="LocalMachine" storeName="[|CA|]" />`,
      message: "elsewhere",
      text: "Certificate 'Tls' of https endpoint 'Https' goes into LocalMachine/CA, not LocalMachine/My.",
    },
    "the store of an account": {
      code: `${https}<Certificate name="Tls" storeLocation="[|CurrentUser|]" storeName="My" />`,
      message: "elsewhere",
    },
    "a certificate of two endpoints, told once": {
      code: `${https}<InputEndpoint name="Admin" protocol="https" port="8443" certificate="Tls" />
<Certificate name="Tls" storeLocation="CurrentUser" storeName="[|TrustedPeople|]" />`,
      message: "elsewhere",
    },
  },
});
