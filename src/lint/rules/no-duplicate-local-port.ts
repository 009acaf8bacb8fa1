import type { InputEndpoint } from "../../service/definition.ts";
import { transportOf } from "../../service/transport.ts";
import { repetitions } from "../repetitions.ts";
import { defineRule } from "../rule.ts";

export const noDuplicateLocalPort = defineRule({
  name: "no-duplicate-local-port",
  category: "endpoints",
  severity: "warning",
  severityOn: { "scale-sets": "error" },
  summary: "Each input endpoint of a role leads to a local port of its own.",
  why: "The platform refused a virtual machine two endpoints on one local port; what it does for web and worker roles nobody wrote down. A load balancer in front of a scale set does not take two rules with one back-end port.",
  source: "https://github.com/Azure/azure-xplat-cli/issues/1810",
  messages: {
    twice: "Input endpoint '{endpoint}' leads to local port {port} ({transport}), as '{first}' does.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />
<InputEndpoint name="Alternate" protocol="http" port="8080" />`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" localPort="8081" />
<InputEndpoint name="Alternate" protocol="http" port="8080" />`,
  },

  *check({ expanded }) {
    for (const role of expanded.roles) {
      const inputs = role.endpoints.filter((endpoint) => endpoint.kind === "input");
      for (const { first, repeated } of repetitions(inputs, keyOf)) {
        if (first.name.value === repeated.name.value || first.port.value === repeated.port.value) continue;
        const at = repeated.localPort ?? repeated.port;
        const data = {
          endpoint: repeated.name.value,
          port: at.value,
          transport: transportOf(repeated.protocol.value),
          first: first.name.value,
        };
        const related = [{ message: "The first endpoint on it.", at: first.localPort ?? first.port }];
        yield { message: "twice", at, data, related };
      }
    }
  },
});

/** An internal load balancer has rules of its own; a port that the platform picks is nobody else's. */
function keyOf({ loadBalancer, localPort, port, protocol }: InputEndpoint): string | undefined {
  const local = (localPort ?? port).value;
  return local === "*" ? undefined : JSON.stringify([loadBalancer?.value, transportOf(protocol.value), local]);
}
