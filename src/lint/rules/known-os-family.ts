import { guestOsFamilies, guestOsFamily } from "../../service/guest-os.ts";
import { isPlaceholder } from "../placeholder.ts";
import { defineConfigurationRule } from "../rule.ts";

export const knownOsFamily = defineConfigurationRule({
  name: "known-os-family",
  category: "configuration",
  severity: "warning",
  summary: "osFamily is the number of a guest OS family.",
  why: "The schema takes any text here, so that only the deployment shows a slip.",
  source: "https://learn.microsoft.com/azure/cloud-services-extended-support/cloud-services-guestos-update-matrix",
  messages: {
    unknown: "There is no guest OS family '{family}'; the families are {known}.",
  },
  example: {
    bad: `<ServiceConfiguration serviceName="Shop" osFamily="2022" />`,
    good: `<ServiceConfiguration serviceName="Shop" osFamily="7" />`,
  },

  *check({ configuration: { osFamily } }) {
    if (osFamily === undefined || osFamily.value.trim() === "" || isPlaceholder(osFamily.value)) return;
    if (guestOsFamily(osFamily.value) !== undefined) return;
    const known = guestOsFamilies.map(({ family }) => family).join(", ");
    yield { message: "unknown", at: osFamily, data: { family: osFamily.value, known } };
  },
});
