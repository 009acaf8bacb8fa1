import { knownSchemaVersion } from "../../src/lint/rules/known-schema-version.ts";
import { testRule } from "./test-rule.ts";

testRule(knownSchemaVersion, {
  accepts: {
    "no schemaVersion": `<ServiceDefinition name="Shop" />`,
    "the default written out": `<ServiceDefinition name="Shop" schemaVersion="unspecified" />`,
    "the oldest": `<ServiceDefinition name="Shop" schemaVersion="2012-05.1.7" />`,
  },
  reports: {
    "one that no SDK wrote, near one that some did": {
      code: `<ServiceDefinition name="Shop" schemaVersion="[|2014-06.2.5|]" />`,
      message: "misspelt",
      text: "No SDK has schemaVersion '2014-06.2.5'; did you mean '2014-06.2.4'?",
    },
    "one that no SDK wrote": {
      code: `<ServiceDefinition name="Shop" schemaVersion="[|latest|]" />`,
      message: "unknown",
      text: "No SDK has schemaVersion 'latest'; there are '2012-05.1.7', '2012-10.1.8', '2013-03.2.0', '2013-10.2.2', '2014-01.2.3', '2014-06.2.4', '2015-04.2.6'.",
    },
    "an empty one": { code: `<ServiceDefinition name="Shop" schemaVersion="[||]" />`, message: "unknown" },
  },
});
