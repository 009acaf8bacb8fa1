import { noMisspeltStoreName } from "../../src/lint/rules/no-misspelt-store-name.ts";
import { testRule } from "./test-rule.ts";

testRule(noMisspeltStoreName, {
  accepts: {
    "every built-in store": `<Certificate name="A" storeLocation="LocalMachine" storeName="CA" />
<Certificate name="B" storeLocation="LocalMachine" storeName="Disallowed" />`,
    "a store of one's own": `<Certificate name="A" storeLocation="LocalMachine" storeName="Mine" />`,
    "the name of an object": `<Certificate name="A" storeLocation="LocalMachine" storeName="__proto__" />`,
  },
  reports: {
    "another case": {
      code: `<Certificate name="Tls" storeLocation="LocalMachine" storeName="[|MY|]" />`,
      message: "misspelt",
      text: "Certificate 'Tls' goes into a store 'MY' of its own; the built-in one is 'My'.",
    },
    "the slip of the documents": {
      code: `<Certificate name="Bad" storeLocation="LocalMachine" storeName="[|Disallow|]" />`,
      message: "misspelt",
      text: "Certificate 'Bad' goes into a store 'Disallow' of its own; the built-in one is 'Disallowed'.",
    },
  },
});
