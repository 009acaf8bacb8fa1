import { noPinnedOsVersion } from "../../src/lint/rules/no-pinned-os-version.ts";
import { testRule } from "./test-rule.ts";

testRule(noPinnedOsVersion, {
  accepts: {
    none: `<ServiceConfiguration serviceName="Shop" osFamily="7" />`,
    "an empty one": `<ServiceConfiguration serviceName="Shop" osFamily="7" osVersion="" />`,
    "a placeholder": `<ServiceConfiguration serviceName="Shop" osFamily="7" osVersion="#{OsVersion}" />`,
  },
  reports: {
    "a release": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="7" osVersion="[|WA-GUEST-OS-7.58_202511-01|]" />`,
      message: "pinned",
      text: "The guest OS is pinned to 'WA-GUEST-OS-7.58_202511-01', which gets no updates.",
    },
    "a number": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="7" osVersion="[|7.58|]" />`,
      message: "unreadable",
    },
    "something that only ends like a release": {
      code: `<ServiceConfiguration serviceName="Shop" osFamily="7" osVersion="[|X-WA-GUEST-OS-7.58_202511-01|]" />`,
      message: "unreadable",
    },
  },
});
