import { defineRule } from "../rule.ts";

export const probeOfUdpEndpointNeedsPort = defineRule({
  name: "probe-of-udp-endpoint-needs-port",
  category: "endpoints",
  severity: "warning",
  summary: "A probe for a udp endpoint names a port of its own.",
  why: "A probe asks over http or tcp, and without a port it asks at the endpoint's. Nothing answers there over tcp, so every instance counts as down.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-loadbalancerprobe",
  messages: {
    portless: "Endpoint '{endpoint}' is udp, so probe '{probe}' needs a port where something answers over {protocol}.",
  },
  example: {
    bad: `<LoadBalancerProbe name="Health" protocol="tcp" />
<InputEndpoint name="Dns" protocol="udp" port="53" loadBalancerProbe="Health" />`,
    good: `<LoadBalancerProbe name="Health" protocol="tcp" port="8080" />
<InputEndpoint name="Dns" protocol="udp" port="53" loadBalancerProbe="Health" />`,
  },

  *check({ written }) {
    const probesByName = new Map(written.loadBalancerProbes.map((probe) => [probe.name.value, probe]));
    for (const endpoint of written.roles.flatMap((role) => role.endpoints)) {
      if (endpoint.kind !== "input" || endpoint.protocol.value !== "udp") continue;
      const { name, loadBalancerProbe } = endpoint;
      const probe = loadBalancerProbe && probesByName.get(loadBalancerProbe.value);
      if (loadBalancerProbe === undefined || probe === undefined || probe.port !== undefined) continue;
      const data = { endpoint: name.value, probe: probe.name.value, protocol: probe.protocol.value };
      yield { message: "portless", at: loadBalancerProbe, data, related: [{ message: "The probe.", at: probe.name }] };
    }
  },
});
