import { localPortsOfRole } from "../../service/local-ports-of-role.ts";
import { hasDynamicPort, haveCommonPort } from "../../service/ports.ts";
import { portsText } from "../ports-text.ts";
import { defineRule } from "../rule.ts";

/** The platform starts at 20000 and takes the next one for each further endpoint; 20005 has been seen. How far it may go is not written down. */
const dynamicPorts = { min: 20000, max: 20100 };

export const localPortInDynamicRange = defineRule({
  name: "local-port-in-dynamic-range",
  category: "endpoints",
  severity: "warning",
  platforms: ["classic", "extended-support"],
  summary: "No fixed local port lies where the platform picks the ports of the role's other endpoints.",
  why: 'Ports for localPort="*" and for internal endpoints without a port are handed out from 20000 upward, in no documented order. RemoteForwarder has such an endpoint.',
  source: "https://github.com/MicrosoftDocs/azure-docs/issues/16602",
  messages: {
    inside: "Endpoint '{endpoint}' has local {ports}, where the platform also picks the port of '{dynamic}'.",
  },
  example: {
    bad: `<InputEndpoint name="Feed" protocol="tcp" port="9000" localPort="20001" />
<InternalEndpoint name="Peers" protocol="tcp" />`,
    good: `<InputEndpoint name="Feed" protocol="tcp" port="9000" localPort="9000" />
<InternalEndpoint name="Peers" protocol="tcp" />`,
  },

  *check({ expanded }) {
    for (const role of expanded.roles) {
      const dynamic = role.endpoints.find(hasDynamicPort);
      if (dynamic === undefined) continue;
      for (const ports of localPortsOfRole(role)) {
        if (!haveCommonPort(ports, dynamicPorts)) continue;
        yield {
          message: "inside",
          at: ports.span,
          data: { endpoint: ports.endpoint.name.value, ports: portsText(ports), dynamic: dynamic.name.value },
          related: [{ message: "The platform picks the port of this endpoint.", at: dynamic.name }],
        };
      }
    }
  },
});
