import { guestOsFamily } from "../../service/guest-os.ts";
import { daysBetween } from "../dates.ts";
import { defineConfigurationRule } from "../rule.ts";

/** Days ahead of the end at which it is worth a line: a move to another family takes a release or two. */
const notice = 365;

export const osFamilyGetsUpdates = defineConfigurationRule({
  name: "os-family-gets-updates",
  category: "retirement",
  severity: "warning",
  summary: "The Windows Server of the guest OS family gets updates for another year.",
  why: "Microsoft ends the updates of a Windows Server on a day that is known for years. Families 6 and 7 also switch TLS 1.0 and 1.1 off by themselves, which 5 does not.",
  source: "https://learn.microsoft.com/lifecycle/products/windows-server-2016",
  messages: {
    ended: "Guest OS family {family} is {server}, whose updates ended on {date}.",
    soon: "Guest OS family {family} is {server}, whose updates end on {date}.",
  },
  example: {
    bad: `<ServiceConfiguration serviceName="Shop" osFamily="5" />`,
    good: `<ServiceConfiguration serviceName="Shop" osFamily="7" />`,
  },

  *check({ configuration: { osFamily }, today }) {
    const named = osFamily && guestOsFamily(osFamily.value);
    if (osFamily === undefined || named?.end.of !== "updates") return;
    const left = daysBetween(today, named.end.on);
    if (left > notice) return;
    const data = { family: named.family, server: named.server, date: named.end.on };
    yield { message: left < 0 ? "ended" : "soon", at: osFamily, data };
  },
});
