import { guestOsFamily } from "../../service/guest-os.ts";
import { isPast } from "../dates.ts";
import { defineConfigurationRule } from "../rule.ts";

export const noRetiredOsFamily = defineConfigurationRule({
  name: "no-retired-os-family",
  category: "retirement",
  severity: "warning",
  severityOn: { "extended-support": "error" },
  summary: "The guest OS family is still offered.",
  why: "A retired family gets no security updates, and extended support takes only 5, 6 and 7. Family 7 wants an application for .NET Framework 4.8 and tools of Visual Studio 2019 or later.",
  source:
    "https://learn.microsoft.com/azure/cloud-services-extended-support/cloud-services-guestos-family-2-3-4-retirement",
  messages: {
    retired: "Guest OS family {family}, {server}, was retired ({date}).",
  },
  example: {
    bad: `<ServiceConfiguration serviceName="Shop" osFamily="4" />`,
    good: `<ServiceConfiguration serviceName="Shop" osFamily="7" />`,
  },

  *check({ configuration: { osFamily }, today }) {
    const named = osFamily && guestOsFamily(osFamily.value);
    if (osFamily === undefined || named?.end.of !== "family" || !isPast(named.end.on, today)) return;
    const { family, server, end } = named;
    yield { message: "retired", at: osFamily, data: { family, server, date: end.on } };
  },
});
