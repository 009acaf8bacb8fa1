import { osFamilyNeedsSdk } from "../../src/lint/rules/os-family-needs-sdk.ts";
import { testRule } from "./test-rule.ts";

testRule(osFamilyNeedsSdk, {
  accepts: {
    "an unknown SDK": {
      definition: `<ServiceDefinition name="Shop" />`,
      configuration: `<ServiceConfiguration serviceName="Shop" osFamily="7" />`,
    },
    "a retired family, which has to be left anyway": {
      definition: `<ServiceDefinition name="Shop" schemaVersion="2012-05.1.7" />`,
      configuration: `<ServiceConfiguration serviceName="Shop" osFamily="3" />`,
    },
    "SDK 2.0 or 2.1 with family 4 in their day": {
      definition: `<ServiceDefinition name="Shop" schemaVersion="2013-03.2.0" />`,
      configuration: `<ServiceConfiguration serviceName="Shop" osFamily="4" />`,
      today: "2014-01-01",
    },
  },
  reports: {
    "family 5 with SDK 2.4": {
      definition: `<ServiceDefinition name="Shop" schemaVersion="2014-06.2.4" />`,
      configuration: `<ServiceConfiguration serviceName="Shop" osFamily="[|5|]" />`,
      message: "older",
      text: "Guest OS family 5 needs Azure SDK 2.9.5.1 or later, but the definition is of SDK 2.4.",
    },
    "family 3 with SDK 1.7 in their day": {
      definition: `<ServiceDefinition name="Shop" schemaVersion="2012-05.1.7" />`,
      configuration: `<ServiceConfiguration serviceName="Shop" osFamily="[|3|]" />`,
      today: "2014-01-01",
      message: "older",
    },
    "an SDK that an option names": {
      definition: `<ServiceDefinition name="Shop" />`,
      configuration: `<ServiceConfiguration serviceName="Shop" osFamily="[|6|]" />`,
      sdk: "2.8",
      message: "older",
    },
  },
});
