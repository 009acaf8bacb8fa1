import { upgradeDomainCountInRange } from "../../src/lint/rules/upgrade-domain-count-in-range.ts";
import { testRule } from "./test-rule.ts";

testRule(upgradeDomainCountInRange, {
  accepts: {
    "no count": `<ServiceDefinition name="Shop" />`,
    "none, which the structure check reports": `<ServiceDefinition name="Shop" upgradeDomainCount="0" />`,
    "no number": `<ServiceDefinition name="Shop" upgradeDomainCount="many" />`,
  },
  reports: {
    "too many": {
      code: `<ServiceDefinition name="Shop" upgradeDomainCount="[| 021 |]" />`,
      message: "tooMany",
      text: "upgradeDomainCount is 21, but a service has at most 20 upgrade domains.",
    },
  },
});
