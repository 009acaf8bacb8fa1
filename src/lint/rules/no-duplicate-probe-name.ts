import { removeCopy } from "../remove-element.ts";
import { repeatedNames } from "../repetitions.ts";
import { defineRule } from "../rule.ts";

export const noDuplicateProbeName = defineRule({
  name: "no-duplicate-probe-name",
  category: "names",
  severity: "error",
  summary: "Each load balancer probe has a name of its own.",
  why: "Endpoints find a probe by its name.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-loadbalancerprobe",
  messages: {
    twice: "A load balancer probe named '{name}' is there already.",
  },
  example: {
    bad: `<LoadBalancerProbe name="Health" protocol="tcp" port="80" />
<LoadBalancerProbe name="Health" protocol="tcp" port="8080" />`,
    good: `<LoadBalancerProbe name="Health" protocol="tcp" port="80" />
<LoadBalancerProbe name="AdminHealth" protocol="tcp" port="8080" />`,
  },

  *check({ written }) {
    for (const repetition of repeatedNames(written.loadBalancerProbes)) {
      const { first, repeated } = repetition;
      yield {
        message: "twice",
        at: repeated.name,
        data: { name: repeated.name.value },
        related: [{ message: "The first probe of this name.", at: first.name }],
        fixes: removeCopy(written.document, repetition),
      };
    }
  },
});
