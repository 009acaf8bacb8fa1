import { instanceRanges } from "../instance-ranges.ts";
import { defineServiceRule } from "../rule.ts";

export const instancesFitPublicRange = defineServiceRule({
  name: "instances-fit-public-range",
  category: "configuration",
  severity: "error",
  summary: "The public range of an instance input endpoint has a port for each instance.",
  why: "Each instance is given one public port of the range when it is deployed, so there cannot be more instances than ports.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#allocatepublicportfrom",
  messages: {
    tooSmall: "Role '{role}' has {count} instances, but endpoint '{endpoint}' has {ports} public ports for them.",
  },
  example: {
    bad: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000">
  <AllocatePublicPortFrom><FixedPortRange min="10000" max="10001" /></AllocatePublicPortFrom>
</InstanceInputEndpoint>
<!-- in the configuration -->
<Instances count="3" />`,
    good: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000">
  <AllocatePublicPortFrom><FixedPortRange min="10000" max="10009" /></AllocatePublicPortFrom>
</InstanceInputEndpoint>
<!-- in the configuration -->
<Instances count="3" />`,
  },

  *check(subject) {
    for (const { role, endpoint, ports, count } of instanceRanges(subject)) {
      if (count.value <= ports) continue;
      yield {
        message: "tooSmall",
        at: count,
        data: { role: role.name.value, count: count.value, endpoint: endpoint.name.value, ports },
        related: [{ message: "The range.", at: endpoint.publicPorts }],
      };
    }
  },
});
