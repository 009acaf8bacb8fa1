import { osFamilyGetsUpdates } from "../../src/lint/rules/os-family-gets-updates.ts";
import { testRule } from "./test-rule.ts";

testRule(osFamilyGetsUpdates, {
  accepts: {
    "family 6": `<ServiceConfiguration serviceName="Shop" osFamily="6" />`,
    "family 5 more than a year before its end": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="5" />`,
      today: "2026-01-11",
    },
    "a retired family, which another rule tells": `<ServiceConfiguration serviceName="Shop" osFamily="4" />`,
  },
  reports: {
    "family 5 a year before its end": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="[|5|]" />`,
      today: "2026-01-12",
      message: "soon",
      text: "Guest OS family 5 is Windows Server 2016, whose updates end on 2027-01-12.",
    },
    "family 5 on the day of its end": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="[|5|]" />`,
      today: "2027-01-12",
      message: "soon",
    },
    "family 5 after its end": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="[|5|]" />`,
      today: "2027-01-13",
      message: "ended",
    },
  },
});
