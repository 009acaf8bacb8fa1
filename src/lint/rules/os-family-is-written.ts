import { familyOfRelease } from "../../service/guest-os.ts";
import { defineConfigurationRule } from "../rule.ts";

export const osFamilyIsWritten = defineConfigurationRule({
  name: "os-family-is-written",
  category: "configuration",
  severity: "warning",
  summary: "A configuration names its guest OS family.",
  why: "What an absent osFamily means has changed: family 1 for years, which no longer starts, and family 5 since 2025. A written one means the same tomorrow.",
  source:
    "https://learn.microsoft.com/azure/cloud-services-extended-support/cloud-services-guestos-family-2-3-4-retirement",
  messages: {
    absent: "The configuration names no osFamily, so the platform's default of the day decides.",
  },
  example: {
    bad: `<ServiceConfiguration serviceName="Shop" />`,
    good: `<ServiceConfiguration serviceName="Shop" osFamily="7" />`,
  },

  *check({ configuration }) {
    const { osFamily, osVersion } = configuration;
    // A release string names its family, and the default is only for those that name neither.
    if (osVersion !== undefined && familyOfRelease(osVersion.value) !== undefined) return;
    if (osFamily === undefined || osFamily.value.trim() === "")
      yield { message: "absent", at: osFamily ?? configuration };
  },
});
