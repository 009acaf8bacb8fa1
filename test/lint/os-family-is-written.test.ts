import { osFamilyIsWritten } from "../../src/lint/rules/os-family-is-written.ts";
import { testRule } from "./test-rule.ts";

testRule(osFamilyIsWritten, {
  accepts: { "an osFamily": `<ServiceConfiguration serviceName="Shop" osFamily="4" />` },
  reports: {
    "no osFamily": { code: `<[|ServiceConfiguration|] serviceName="Shop" osVersion="*" />`, message: "absent" },
  },
});
