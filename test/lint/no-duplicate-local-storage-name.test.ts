import { noDuplicateLocalStorageName } from "../../src/lint/rules/no-duplicate-local-storage-name.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateLocalStorageName, {
  accepts: {
    "the role's own DiagnosticStore, which the packager then does not add": `<LocalStorage name="DiagnosticStore" sizeInMB="8192" />`,
  },
  reports: {
    "one name with two sizes": {
      code: `<LocalStorage name="Cache" sizeInMB="512" /><LocalStorage name="[|Cache|]" sizeInMB="1024" />`,
      message: "twice",
      text: "Role 'Web' has a local storage 'Cache' already.",
    },
    "one of them in the place of old SDKs": {
      code: `<WorkerRole name="Billing">
        <LocalStorage name="Cache" />
        <LocalResources><LocalStorage name="[|Cache|]" /></LocalResources>
      </WorkerRole>`,
      message: "twice",
    },
  },
});
