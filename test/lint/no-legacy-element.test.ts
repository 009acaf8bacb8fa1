import { noLegacyElement } from "../../src/lint/rules/no-legacy-element.ts";
import { testRule } from "./test-rule.ts";

testRule(noLegacyElement, {
  accepts: {
    "the forms of today": `<LocalStorage name="Cache" sizeInMB="10" /><InternalEndpoint name="Inside" protocol="tcp" />`,
    "an SDK that had no other form": {
      sdk: "1.2",
      code: `<WebRole name="Web"><LocalStorage name="Cache" sizeInMB="10" /></WebRole>`,
    },
    "an endpoint directly under a worker role, which the structure check reports": `<WorkerRole name="Worker"><InternalEndpoint name="Inside" protocol="http" /></WorkerRole>`,
  },
  reports: {
    "all three": {
      code: `<WebRole name="Web">
  <[|LocalStorage|] name="Cache" sizeInMB="10" />
  <[|InputEndpoints|]><InputEndpoint name="Http" protocol="http" port="80" /></InputEndpoints>
  <[|InternalEndpoint|] name="Inside" protocol="http" />
</WebRole>`,
      message: "legacy",
      text: "LocalStorage directly under role 'Web' is the form of SDK 1.2 and older; today it is LocalResources/LocalStorage.",
    },
    "local storage of a worker role, with SDK 1.3": {
      sdk: "1.3",
      code: `<WorkerRole name="Worker"><[|LocalStorage|] name="Cache" /></WorkerRole>`,
      message: "legacy",
    },
  },
});
