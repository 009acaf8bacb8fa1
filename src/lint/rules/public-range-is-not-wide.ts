import { instanceRanges } from "../instance-ranges.ts";
import { defineServiceRule } from "../rule.ts";

/** A block of so many ports is what Visual Studio gives to each role; nobody chose it. */
const usualBlock = 25;

/** Ports that no role has instances for. */
const mostPorts = 1000;

export const publicRangeIsNotWide = defineServiceRule({
  name: "public-range-is-not-wide",
  category: "endpoints",
  severity: "info",
  summary: "The public range of an instance input endpoint is not much wider than the role has instances.",
  why: "The whole range belongs to the endpoint, so that no other can have a port of it, and a firewall has to open all of it. Ports beyond the instances lead nowhere until the role is scaled out.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#allocatepublicportfrom",
  messages: {
    wide: "Endpoint '{endpoint}' takes {ports} public ports, and role '{role}' has {instances}.",
  },
  example: {
    bad: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000">
  <AllocatePublicPortFrom><FixedPortRange min="10000" max="19999" /></AllocatePublicPortFrom>
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
      const isWide = ports > mostPorts || (ports > usualBlock && ports > 2 * count.value);
      if (!isWide) continue;
      yield {
        message: "wide",
        at: endpoint.publicPorts,
        data: { endpoint: endpoint.name.value, ports, role: role.name.value, instances: instancesText(count.value) },
        related: [{ message: "The instances.", at: count }],
      };
    }
  },
});

function instancesText(count: number): string {
  return count === 1 ? "one instance" : `${count} instances`;
}
