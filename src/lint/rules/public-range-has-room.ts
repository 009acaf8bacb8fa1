import { instanceRanges } from "../instance-ranges.ts";
import { defineServiceRule } from "../rule.ts";

export const publicRangeHasRoom = defineServiceRule({
  name: "public-range-has-room",
  category: "configuration",
  severity: "info",
  summary: "The public range of an instance input endpoint has ports for more instances.",
  why: "Each instance takes one port of the range. When the last one is taken, the role cannot be scaled out before the definition is changed and packaged anew.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#allocatepublicportfrom",
  messages: {
    full: "Role '{role}' cannot be scaled out: its {count} instances take all public ports of endpoint '{endpoint}'.",
  },
  example: {
    bad: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000">
  <AllocatePublicPortFrom><FixedPortRange min="10000" max="10002" /></AllocatePublicPortFrom>
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
      if (count.value !== ports) continue;
      yield {
        message: "full",
        at: count,
        data: { role: role.name.value, count: count.value, endpoint: endpoint.name.value },
        related: [{ message: "The range.", at: endpoint.publicPorts }],
      };
    }
  },
});
