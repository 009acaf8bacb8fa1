import type { ServiceDefinition } from "../../service/definition.ts";
import { nearestName } from "../nearest-name.ts";
import { removeElement } from "../remove-element.ts";
import { defineRule } from "../rule.ts";

export const unusedProbe = defineRule({
  name: "unused-probe",
  category: "endpoints",
  severity: "info",
  summary: "Each load balancer probe is named by an endpoint.",
  why: "A probe does nothing until the loadBalancerProbe of an endpoint names it; until then the load balancer asks the guest agent, which does not see a failing web site.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-loadbalancerprobe",
  messages: {
    unused: "No endpoint names probe '{probe}'.",
  },
  example: {
    bad: `<LoadBalancerProbe name="Health" protocol="http" path="/health" />
<InputEndpoint name="Http" protocol="http" port="80" />`,
    good: `<LoadBalancerProbe name="Health" protocol="http" path="/health" />
<InputEndpoint name="Http" protocol="http" port="80" loadBalancerProbe="Health" />`,
  },

  *check({ written }) {
    const used = usedNames(written);
    for (const { name, element } of written.loadBalancerProbes) {
      if (name.value === "" || used.has(name.value)) continue;
      const fixes = element === undefined ? [] : [removeElement(written.document, element, "Remove the probe")];
      yield { message: "unused", at: name, data: { probe: name.value }, fixes };
    }
  },
});

/** The names that endpoints give, and those that they meant: a misspelt one has a finding of its own. */
function usedNames({ roles, loadBalancerProbes }: ServiceDefinition): ReadonlySet<string> {
  const declared = new Set(loadBalancerProbes.map((probe) => probe.name.value));
  const named = roles.flatMap((role) =>
    role.endpoints.flatMap((endpoint) => (endpoint.kind === "input" ? (endpoint.loadBalancerProbe?.value ?? []) : [])),
  );
  return new Set(
    named.map((name) => (declared.has(name) ? name : nearestName(name, declared))).filter((name) => name !== undefined),
  );
}
