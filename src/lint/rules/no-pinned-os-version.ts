import { familyOfRelease } from "../../service/guest-os.ts";
import { useInstead } from "../fixes.ts";
import { isPlaceholder } from "../placeholder.ts";
import { defineConfigurationRule } from "../rule.ts";

export const noPinnedOsVersion = defineConfigurationRule({
  name: "no-pinned-os-version",
  category: "configuration",
  severity: "warning",
  summary: "osVersion lets the platform keep the guest OS up to date.",
  why: "With '*' every month's security updates come by themselves. A pinned release gets none, and only the two latest releases of a family are offered at all.",
  source: "https://learn.microsoft.com/azure/cloud-services-extended-support/cloud-services-guestos-update-matrix",
  messages: {
    pinned: "The guest OS is pinned to '{version}', which gets no updates.",
    unreadable: "The osVersion '{version}' is neither '*' nor a release such as 'WA-GUEST-OS-7.58_202511-01'.",
  },
  example: {
    bad: `<ServiceConfiguration serviceName="Shop" osFamily="7" osVersion="WA-GUEST-OS-7.55_202508-01" />`,
    good: `<ServiceConfiguration serviceName="Shop" osFamily="7" osVersion="*" />`,
  },

  *check({ configuration: { osVersion } }) {
    if (osVersion === undefined || ["", "*"].includes(osVersion.value.trim()) || isPlaceholder(osVersion.value)) return;
    const message = familyOfRelease(osVersion.value) === undefined ? "unreadable" : "pinned";
    yield { message, at: osVersion, data: { version: osVersion.value }, fixes: [useInstead(osVersion, "*")] };
  },
});
