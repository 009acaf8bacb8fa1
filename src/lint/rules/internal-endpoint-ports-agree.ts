import type { PortRange } from "../../service/definition.ts";
import { portsText } from "../ports-text.ts";
import { defineRule } from "../rule.ts";

export const internalEndpointPortsAgree = defineRule({
  name: "internal-endpoint-ports-agree",
  category: "endpoints",
  severity: "warning",
  summary: "The port attribute of an internal endpoint and the ports written inside it are the same.",
  why: 'port="3389" means a FixedPortRange from 3389 to 3389, so an endpoint with another one inside says two things. No document tells which one counts.',
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#fixedport",
  messages: {
    differ: "Internal endpoint '{endpoint}' has port=\"{port}\" and {ports} inside it.",
  },
  example: {
    bad: `<InternalEndpoint name="Cache" protocol="tcp" port="11211">
  <FixedPort port="11212" />
</InternalEndpoint>`,
    good: `<InternalEndpoint name="Cache" protocol="tcp">
  <FixedPort port="11212" />
</InternalEndpoint>`,
  },

  *check({ written }) {
    for (const endpoint of written.roles.flatMap((role) => role.endpoints)) {
      if (endpoint.kind !== "internal" || endpoint.port === undefined) continue;
      const { name, port, portRanges } = endpoint;
      const other = portRanges.find((range) => !isSame(port.value, range));
      if (other === undefined) continue;
      yield {
        message: "differ",
        at: port,
        data: {
          endpoint: name.value,
          port: port.value,
          ports: portsText({ min: other.min.value, max: other.max.value }),
        },
        related: [{ message: "The other port.", at: other.min }],
      };
    }
  },
});

function isSame(port: number | "*", { min, max }: PortRange): boolean {
  return min.value === port && max.value === port;
}
