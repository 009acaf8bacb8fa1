import { frontEndPorts } from "../../service/front-end-ports.ts";
import { type EndpointPorts, portOverlaps } from "../../service/port-overlaps.ts";
import { ownAndOther } from "../own-and-other.ts";
import { portsText } from "../ports-text.ts";
import { defineRule } from "../rule.ts";

export const noOverlappingPublicPorts = defineRule({
  name: "no-overlapping-public-ports",
  category: "endpoints",
  severity: "error",
  summary: "The public ports of an instance input endpoint are those of no other endpoint.",
  why: "Input and instance input endpoints of all roles share one public address, and each of its ports leads to one place.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#allocatepublicportfrom",
  messages: {
    overlap:
      "Endpoint '{endpoint}' takes public {ports} ({transport}), and '{first}' of role '{role}' takes {otherPorts}.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="8080" />
<InstanceInputEndpoint name="Direct" protocol="tcp" localPort="9000">
  <AllocatePublicPortFrom>
    <FixedPortRange min="8000" max="8100" />
  </AllocatePublicPortFrom>
</InstanceInputEndpoint>`,
    good: `<InputEndpoint name="Http" protocol="http" port="8080" />
<InstanceInputEndpoint name="Direct" protocol="tcp" localPort="9000">
  <AllocatePublicPortFrom>
    <FixedPortRange min="8100" max="8199" />
  </AllocatePublicPortFrom>
</InstanceInputEndpoint>`,
  },

  *check({ expanded }) {
    const ports = frontEndPorts(expanded).filter(({ loadBalancer }) => loadBalancer === undefined);
    for (const { first, second } of portOverlaps(ports)) {
      if (!isRange(first) && !isRange(second)) continue;
      const [own, other] = ownAndOther(first, second);
      yield {
        message: "overlap",
        at: own.span,
        data: {
          endpoint: own.endpoint.name.value,
          ports: portsText(own),
          transport: own.transport,
          first: other.endpoint.name.value,
          role: other.role.name.value,
          otherPorts: portsText(other),
        },
        related: [{ message: "The other endpoint takes it here.", at: other.span }],
      };
    }
  },
});

function isRange({ endpoint }: EndpointPorts): boolean {
  return endpoint.kind === "instance-input";
}
