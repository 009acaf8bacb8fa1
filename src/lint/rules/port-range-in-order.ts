import type { Fix } from "../../diagnostic/diagnostic.ts";
import type { Endpoint, PortRange } from "../../service/definition.ts";
import { defineRule } from "../rule.ts";

export const portRangeInOrder = defineRule({
  name: "port-range-in-order",
  category: "endpoints",
  severity: "error",
  summary: "The min of a port range is no greater than its max.",
  why: "The schema checks each end by itself. A range whose ends are the wrong way round holds no port.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#fixedportrange",
  messages: {
    reversed: "The port range of endpoint '{endpoint}' begins at {min} and ends at {max}.",
  },
  example: {
    bad: `<InternalEndpoint name="Peers" protocol="tcp">
  <FixedPortRange min="9010" max="9000" />
</InternalEndpoint>`,
    good: `<InternalEndpoint name="Peers" protocol="tcp">
  <FixedPortRange min="9000" max="9010" />
</InternalEndpoint>`,
  },

  *check({ written }) {
    for (const endpoint of written.roles.flatMap((role) => role.endpoints)) {
      for (const range of rangesOf(endpoint)) {
        if (range.min.value <= range.max.value) continue;
        const data = { endpoint: endpoint.name.value, min: range.min.value, max: range.max.value };
        yield { message: "reversed", at: range.min, data, fixes: [swap(range)] };
      }
    }
  },
});

function rangesOf(endpoint: Endpoint): readonly PortRange[] {
  switch (endpoint.kind) {
    case "input":
      return [];
    case "internal":
      return endpoint.portRanges;
    case "instance-input":
      return [endpoint.publicPorts];
  }
}

function swap({ min, max }: PortRange): Fix {
  return {
    title: `Use ${max.value} to ${min.value}`,
    edits: [
      { span: min.span, text: String(max.value) },
      { span: max.span, text: String(min.value) },
    ],
  };
}
