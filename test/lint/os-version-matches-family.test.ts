import { osVersionMatchesFamily } from "../../src/lint/rules/os-version-matches-family.ts";
import { testRule } from "./test-rule.ts";

testRule(osVersionMatchesFamily, {
  accepts: {
    "the newest release": `<ServiceConfiguration serviceName="Shop" osFamily="6" osVersion="*" />`,
    "no family": `<ServiceConfiguration serviceName="Shop" osVersion="WA-GUEST-OS-7.58_202511-01" />`,
    "a family that there is not": `<ServiceConfiguration serviceName="Shop" osFamily="9" osVersion="WA-GUEST-OS-7.58_202511-01" />`,
  },
  reports: {
    "a release of another family": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="5" osVersion="[|WA-GUEST-OS-7.58_202511-01|]" />`,
      message: "different",
      text: "The release 'WA-GUEST-OS-7.58_202511-01' is of guest OS family 7, but osFamily is 5.",
    },
  },
});
