import { nearestNameFixes } from "../nearest-name.ts";
import { defineRule } from "../rule.ts";

export const loadBalancerProbeIsDeclared = defineRule({
  name: "load-balancer-probe-is-declared",
  category: "endpoints",
  severity: "error",
  summary: "The loadBalancerProbe of an endpoint is declared in LoadBalancerProbes.",
  why: "Probes belong to the definition, not to the role, and an endpoint finds its probe by name; without it there is nothing for the platform to set up.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-loadbalancerprobe",
  messages: {
    undeclared: "Endpoint '{endpoint}' names probe '{probe}', which the definition does not declare.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="80" loadBalancerProbe="Health" />`,
    good: `<LoadBalancerProbe name="Health" protocol="http" path="/health" />
<InputEndpoint name="Http" protocol="http" port="80" loadBalancerProbe="Health" />`,
  },

  *check({ written }) {
    const declared = new Set(written.loadBalancerProbes.map((probe) => probe.name.value));
    for (const endpoint of written.roles.flatMap((role) => role.endpoints)) {
      if (endpoint.kind !== "input") continue;
      const { name, loadBalancerProbe: probe } = endpoint;
      if (probe === undefined || probe.value === "" || declared.has(probe.value)) continue;
      const data = { endpoint: name.value, probe: probe.value };
      yield { message: "undeclared", at: probe, data, fixes: nearestNameFixes(probe, declared) };
    }
  },
});
