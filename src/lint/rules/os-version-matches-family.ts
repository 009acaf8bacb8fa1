import { familyOfRelease, guestOsFamily } from "../../service/guest-os.ts";
import { useInstead } from "../fixes.ts";
import { defineConfigurationRule } from "../rule.ts";

export const osVersionMatchesFamily = defineConfigurationRule({
  name: "os-version-matches-family",
  category: "configuration",
  severity: "warning",
  summary: "A pinned guest OS release is one of the family that osFamily names.",
  why: "A release string begins with its family. Two different families in one file contradict each other.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-file",
  messages: {
    different: "The release '{version}' is of guest OS family {released}, but osFamily is {family}.",
  },
  example: {
    bad: `<ServiceConfiguration serviceName="Shop" osFamily="6" osVersion="WA-GUEST-OS-7.58_202511-01" />`,
    good: `<ServiceConfiguration serviceName="Shop" osFamily="7" osVersion="WA-GUEST-OS-7.58_202511-01" />`,
  },

  *check({ configuration: { osFamily, osVersion } }) {
    const family = osFamily && guestOsFamily(osFamily.value)?.family;
    const released = osVersion && familyOfRelease(osVersion.value);
    if (osFamily === undefined || osVersion === undefined || family === undefined || released === undefined) return;
    if (family === released) return;
    const data = { version: osVersion.value, released, family };
    const related = [{ message: "The family.", at: osFamily }];
    yield { message: "different", at: osVersion, data, related, fixes: [useInstead(osVersion, "*")] };
  },
});
