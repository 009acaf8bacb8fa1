import { defineRule } from "../rule.ts";

const most = 20;

export const upgradeDomainCountInRange = defineRule({
  name: "upgrade-domain-count-in-range",
  category: "versions",
  severity: "error",
  summary: "A service has at most 20 upgrade domains.",
  why: "The platform spreads the instances of each role over 1 to 20 upgrade domains, 5 where nothing is said, and refuses more.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-file",
  messages: {
    tooMany: "upgradeDomainCount is {count}, but a service has at most {most} upgrade domains.",
  },
  example: {
    bad: `<ServiceDefinition name="Shop" upgradeDomainCount="21" />`,
    good: `<ServiceDefinition name="Shop" upgradeDomainCount="20" />`,
  },

  *check({ written: { upgradeDomainCount } }) {
    if (upgradeDomainCount === undefined || upgradeDomainCount.value <= most) return;
    yield { message: "tooMany", at: upgradeDomainCount, data: { count: upgradeDomainCount.value, most } };
  },
});
