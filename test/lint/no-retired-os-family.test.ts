import { noRetiredOsFamily } from "../../src/lint/rules/no-retired-os-family.ts";
import { testRule } from "./test-rule.ts";

testRule(noRetiredOsFamily, {
  accepts: {
    "family 5": `<ServiceConfiguration serviceName="Shop" osFamily="5" />`,
    "family 4 in the month of its end": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="4" />`,
      today: "2025-02-28",
    },
    "family 1 on the day of its end": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="1" />`,
      today: "2014-11-03",
    },
    "family 5 after the end of its updates, which another rule tells": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="5" />`,
      today: "2027-02-01",
    },
  },
  reports: {
    "family 4": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="[|4|]" />`,
      message: "retired",
      text: "Guest OS family 4, Windows Server 2012 R2, was retired (2025-02).",
    },
    "family 2 in the month after its end": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="[|2|]" />`,
      today: "2025-01-01",
      message: "retired",
    },
    "family 1 on the day after its end": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="[|1|]" />`,
      today: "2014-11-04",
      message: "retired",
    },
    "family 3 where one moves to extended support": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="[|3|]" />`,
      platform: "extended-support",
      message: "retired",
    },
  },
});
