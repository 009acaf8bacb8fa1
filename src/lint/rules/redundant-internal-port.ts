import { removeAttribute } from "../fixes.ts";
import { defineRule } from "../rule.ts";

export const redundantInternalPort = defineRule({
  name: "redundant-internal-port",
  category: "endpoints",
  severity: "info",
  summary: "An internal endpoint says its fixed port once.",
  why: "The attribute port and the element FixedPort mean the same. Whoever changes one of them later makes the endpoint contradict itself.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#fixedport",
  messages: {
    twice: "Internal endpoint '{endpoint}' says port {port} twice, as an attribute and inside it.",
  },
  example: {
    bad: `<InternalEndpoint name="Cache" protocol="tcp" port="11211">
  <FixedPort port="11211" />
</InternalEndpoint>`,
    good: `<InternalEndpoint name="Cache" protocol="tcp" port="11211" />`,
  },

  *check({ written }) {
    for (const endpoint of written.roles.flatMap((role) => role.endpoints)) {
      if (endpoint.kind !== "internal" || endpoint.port === undefined) continue;
      const { name, port, portRanges, element } = endpoint;
      const [range, ...others] = portRanges;
      if (range === undefined || others.length > 0) continue;
      if (range.min.value !== port.value || range.max.value !== port.value) continue;
      yield {
        message: "twice",
        at: port,
        data: { endpoint: name.value, port: port.value },
        related: [{ message: "The same port.", at: range.min }],
        fixes: element === undefined ? [] : removeAttribute(written.document, element, "port"),
      };
    }
  },
});
