import type { Endpoint } from "../../service/definition.ts";
import { type FrontEndPorts, frontEndPorts } from "../../service/front-end-ports.ts";
import { isForwarderEndpoint } from "../../service/remote-desktop-endpoints.ts";
import { ownAndOther } from "../own-and-other.ts";
import { type Repetition, repetitions } from "../repetitions.ts";
import { defineRule } from "../rule.ts";

export const noDuplicatePublicPort = defineRule({
  name: "no-duplicate-public-port",
  category: "endpoints",
  severity: "error",
  summary: "Each input endpoint of a deployment has a public port of its own.",
  why: "All roles stand behind one public address, so a port of it leads to one endpoint. http and https are tcp. RemoteForwarder takes tcp 3389.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#inputendpoint",
  messages: {
    twice: "Endpoint '{endpoint}' takes public port {port} ({transport}), which '{first}' of role '{role}' has.",
    forwarder:
      "Endpoint '{endpoint}' takes public port {port} ({transport}), which RemoteForwarder in role '{role}' needs for Remote Desktop.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="80" />
<InputEndpoint name="Admin" protocol="tcp" port="80" localPort="8080" />`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" />
<InputEndpoint name="Admin" protocol="tcp" port="8080" />`,
  },

  *check({ expanded }) {
    const ports = frontEndPorts(expanded).filter(({ endpoint }) => endpoint.kind === "input");
    for (const { first, repeated } of repetitions(ports, keyOf).filter(isWorthTelling)) {
      const [own, other] = ownAndOther(first, repeated);
      const data = {
        endpoint: own.endpoint.name.value,
        port: own.min,
        transport: own.transport,
        role: other.role.name.value,
      };
      const related = [{ message: "It is taken here.", at: other.span }];
      if (isForwarderEndpoint(other.endpoint)) yield { message: "forwarder", at: own.span, data, related };
      else yield { message: "twice", at: own.span, data: { ...data, first: other.endpoint.name.value }, related };
    }
  },
});

function keyOf({ loadBalancer, transport, min }: FrontEndPorts): string {
  return JSON.stringify([loadBalancer, transport, min]);
}

/** The forwarder twice, and an endpoint that stands there twice with its name, are findings of their own rules. */
function isWorthTelling({ first, repeated }: Repetition<FrontEndPorts>): boolean {
  const isSameEndpoint = first.role === repeated.role && isSameName(first.endpoint, repeated.endpoint);
  return !isSameEndpoint && !(isForwarderEndpoint(first.endpoint) && isForwarderEndpoint(repeated.endpoint));
}

function isSameName(left: Endpoint, right: Endpoint): boolean {
  return left.name.value === right.name.value;
}
