import { guestOsFamily } from "../../service/guest-os.ts";
import { compareSdk } from "../../service/sdk.ts";
import { isPast } from "../dates.ts";
import { defineServiceRule } from "../rule.ts";

export const osFamilyNeedsSdk = defineServiceRule({
  name: "os-family-needs-sdk",
  category: "versions",
  severity: "warning",
  summary: "The SDK of the service is new enough for its guest OS family.",
  why: "The package brings the SDK's own runtime parts, and older ones do not work on a newer Windows Server.",
  source: "https://learn.microsoft.com/azure/cloud-services-extended-support/cloud-services-guestos-update-matrix",
  messages: {
    older: "Guest OS family {family} needs {tools} or later, but the definition is of SDK {sdk}.",
  },
  example: {
    bad: `<ServiceDefinition name="Shop" schemaVersion="2013-10.2.2" />
<!-- in the configuration -->
<ServiceConfiguration serviceName="Shop" osFamily="6" />`,
    good: `<ServiceDefinition name="Shop" schemaVersion="2015-04.2.6" />
<!-- in the configuration -->
<ServiceConfiguration serviceName="Shop" osFamily="6" />`,
  },

  *check({ written, configuration: { osFamily }, sdk, today }) {
    const named = osFamily && guestOsFamily(osFamily.value);
    if (osFamily === undefined || named === undefined || sdk === undefined) return;
    const { family, needs, end } = named;
    // Whoever has to leave the family anyway need not learn what it would have needed.
    if (end.of === "family" && isPast(end.on, today)) return;
    if (compareSdk(sdk, needs.sdk) >= 0) return;
    const related = written.schemaVersion ? [{ message: "The SDK.", at: written.schemaVersion }] : [];
    yield { message: "older", at: osFamily, data: { family, tools: needs.tools, sdk }, related };
  },
});
