import { frontEndPorts } from "../../service/front-end-ports.ts";
import { ownAndOther } from "../own-and-other.ts";
import { defineRule } from "../rule.ts";

export const publicPortSharedByTcpAndUdp = defineRule({
  name: "public-port-shared-by-tcp-and-udp",
  category: "endpoints",
  severity: "warning",
  platforms: ["classic", "extended-support"],
  summary: "No public port number is open over tcp and over udp.",
  why: "The schema's document asks for port numbers that are unique in the service and says nothing of the transport. A load balancer tells tcp from udp, so it may be accepted; nobody has written down that it is.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#inputendpoint",
  messages: {
    both: "Endpoint '{endpoint}' opens public port {port} over {transport}, which '{first}' of role '{role}' opens over {other}.",
  },
  example: {
    bad: `<InputEndpoint name="Dns" protocol="udp" port="53" />
<InputEndpoint name="DnsTcp" protocol="tcp" port="53" />`,
    good: `<InputEndpoint name="Dns" protocol="udp" port="53" />
<InputEndpoint name="DnsTcp" protocol="tcp" port="5353" />`,
  },

  *check({ expanded }) {
    const inputs = frontEndPorts(expanded).filter(({ endpoint }) => endpoint.kind === "input");
    const firstByPort = new Map<string, (typeof inputs)[number]>();
    for (const input of inputs) {
      const key = JSON.stringify([input.loadBalancer, input.min]);
      const first = firstByPort.get(key) ?? input;
      firstByPort.set(key, first);
      if (first.transport === input.transport) continue;
      const [own, other] = ownAndOther(first, input);
      yield {
        message: "both",
        at: own.span,
        data: {
          endpoint: own.endpoint.name.value,
          port: own.min,
          transport: own.transport,
          first: other.endpoint.name.value,
          role: other.role.name.value,
          other: other.transport,
        },
        related: [{ message: `It is open over ${other.transport} here.`, at: other.span }],
      };
    }
  },
});
