import { osFamilyIsWritten } from "../../src/lint/rules/os-family-is-written.ts";
import { testRule } from "./test-rule.ts";

testRule(osFamilyIsWritten, {
  accepts: {
    "an osFamily": `<ServiceConfiguration serviceName="Shop" osFamily="4" />`,
    "a release, which names its family": `<ServiceConfiguration serviceName="Shop" osVersion="WA-GUEST-OS-7.58_202511-01" />`,
  },
  reports: {
    "no osFamily": {
      code: `<[|ServiceConfiguration|] serviceName="Shop" osVersion="*" />`,
      message: "absent",
      text: "The configuration names no osFamily, so the platform's default of the day decides.",
    },
    "an empty osFamily": { code: `<ServiceConfiguration serviceName="Shop" osFamily="[||]" />`, message: "absent" },
    "a version that is no release": {
      code: `<[|ServiceConfiguration|] serviceName="Shop" osVersion="7.58" />`,
      message: "absent",
    },
  },
});
