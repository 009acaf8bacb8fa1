import { schemaVersionsAgree } from "../../src/lint/rules/schema-versions-agree.ts";
import { testRule } from "./test-rule.ts";

testRule(schemaVersionsAgree, {
  accepts: {
    "none in the configuration": {
      definition: `<ServiceDefinition name="Shop" schemaVersion="2015-04.2.6" />`,
      configuration: `<ServiceConfiguration serviceName="Shop" />`,
    },
    "none in the definition": {
      definition: `<ServiceDefinition name="Shop" />`,
      configuration: `<ServiceConfiguration serviceName="Shop" schemaVersion="2015-04.2.6" />`,
    },
    "the word for none": {
      definition: `<ServiceDefinition name="Shop" schemaVersion="unspecified" />`,
      configuration: `<ServiceConfiguration serviceName="Shop" schemaVersion="2015-04.2.6" />`,
    },
  },
  reports: {
    "another version": {
      definition: `<ServiceDefinition name="Shop" schemaVersion="2015-04.2.6" />`,
      configuration: `<ServiceConfiguration serviceName="Shop" schemaVersion="[|2018-05.1.7|]" />`,
      message: "different",
      text: "The configuration has schemaVersion '2018-05.1.7', but its definition '2015-04.2.6'.",
    },
  },
});
