import { serviceNameMatchesDefinition } from "../../src/lint/rules/service-name-matches-definition.ts";
import { testRule } from "./test-rule.ts";

testRule(serviceNameMatchesDefinition, {
  accepts: {
    "no name at all, which the structure check reports": {
      definition: `<ServiceDefinition name="Shop" />`,
      configuration: `<ServiceConfiguration />`,
    },
    "a placeholder": {
      definition: `<ServiceDefinition name="$safeprojectname$" />`,
      configuration: `<ServiceConfiguration serviceName="Shop" />`,
    },
  },
  reports: {
    "another name": {
      definition: `<ServiceDefinition name="Shop" />`,
      configuration: `<ServiceConfiguration serviceName="[|Store|]" />`,
      message: "different",
    },
    "a name that differs in case": {
      definition: `<ServiceDefinition name="Shop" />`,
      configuration: `<ServiceConfiguration serviceName="[|shop|]" />`,
      message: "different",
    },
  },
});
