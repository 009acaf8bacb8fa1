import { isPast } from "../dates.ts";
import { defineRule } from "../rule.ts";

const endOfClassic = "2024-08-31";
const endOfExtendedSupport = "2027-03-31";

export const noRetiredPlatform = defineRule({
  name: "no-retired-platform",
  category: "retirement",
  severity: "warning",
  platforms: ["classic", "extended-support"],
  summary: "A service is for a platform that goes on.",
  why: "Cloud Services (classic) are gone: since October 2024 what still ran was stopped and its data lost. Cloud Services (extended support) are deprecated since 31 March 2025 and end two years later.",
  source: "https://learn.microsoft.com/azure/cloud-services-extended-support/overview",
  messages: {
    classic:
      "Cloud Services (classic) ended on {classic}, and what takes them over, extended support, ends on {extended}.",
    ending: "Cloud Services (extended support) end on {extended}.",
    ended: "Cloud Services (extended support) ended on {extended}.",
  },
  example: {
    bad: `<WebRole name="Web" />`,
    good: "<!-- Once the service has moved: csdef lint . --platform scale-sets -->",
  },

  *check({ written, platform, today }) {
    if (written.roles.length === 0) return;

    const extended = endOfExtendedSupport;
    if (platform === "extended-support") {
      yield { message: isPast(extended, today) ? "ended" : "ending", at: written, data: { extended } };
    } else if (isPast(endOfClassic, today)) {
      yield { message: "classic", at: written, data: { classic: endOfClassic, extended } };
    }
  },
});
