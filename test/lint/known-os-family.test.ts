import { knownOsFamily } from "../../src/lint/rules/known-os-family.ts";
import { testRule } from "./test-rule.ts";

testRule(knownOsFamily, {
  accepts: {
    "the first family": `<ServiceConfiguration serviceName="Shop" osFamily="1" />`,
    "a family among white space": `<ServiceConfiguration serviceName="Shop" osFamily=" 6 " />`,
    "an empty one, which counts as none": `<ServiceConfiguration serviceName="Shop" osFamily="" />`,
    "a placeholder": `<ServiceConfiguration serviceName="Shop" osFamily="$osFamily$" />`,
  },
  reports: {
    "the year of a Windows Server": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="[|2019|]" />`,
      message: "unknown",
      text: "There is no guest OS family '2019'; the families are 1, 2, 3, 4, 5, 6, 7.",
    },
    "a family that never was": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="[|8|]" />`,
      message: "unknown",
    },
    "a name that every object has": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="[|constructor|]" />`,
      message: "unknown",
    },
  },
});
