import { localPortsOfRole } from "../../service/local-ports-of-role.ts";
import { portOverlaps } from "../../service/port-overlaps.ts";
import { ownAndOther } from "../own-and-other.ts";
import { portsText } from "../ports-text.ts";
import { defineRule } from "../rule.ts";

export const internalEndpointHasOwnPort = defineRule({
  name: "internal-endpoint-has-own-port",
  category: "endpoints",
  severity: "warning",
  summary: "A fixed port of an internal endpoint is no local port of another endpoint of its role.",
  why: "Two endpoints on one port of an instance are two names for one listener, which is rarely meant: whoever reaches the one reaches the other. RemoteAccess has an internal endpoint on tcp 3389.",
  source: "https://github.com/Azure/azure-xplat-cli/issues/1810",
  messages: {
    shared: "Endpoint '{endpoint}' has local {ports} ({transport}), and '{first}' has {otherPorts} in role '{role}'.",
    imported:
      "Endpoint '{endpoint}' has local {ports} ({transport}), and {module}, which role '{role}' imports, needs {otherPorts}.",
  },
  example: {
    bad: `<InputEndpoint name="Admin" protocol="tcp" port="9000" localPort="8080" />
<InternalEndpoint name="Status" protocol="http" port="8080" />`,
    good: `<InputEndpoint name="Admin" protocol="tcp" port="9000" localPort="8080" />
<InternalEndpoint name="Status" protocol="http" port="8081" />`,
  },

  *check({ expanded }) {
    for (const role of expanded.roles) {
      const ports = localPortsOfRole(role).filter(({ endpoint }) => endpoint.kind !== "instance-input");
      for (const { first, second } of portOverlaps(ports)) {
        const kinds = [first.endpoint.kind, second.endpoint.kind];
        if (!kinds.includes("internal") || first.endpoint.name.value === second.endpoint.name.value) continue;
        const [own, other] = ownAndOther(first, second);
        const data = {
          endpoint: own.endpoint.name.value,
          ports: portsText(own),
          transport: own.transport,
          role: role.name.value,
          otherPorts: portsText(other),
        };
        const related = [{ message: "The other endpoint has it here.", at: other.span }];
        const { addedBy, name } = other.endpoint;
        if (addedBy?.kind === "module") {
          yield { message: "imported", at: own.span, data: { ...data, module: addedBy.module }, related };
        } else yield { message: "shared", at: own.span, data: { ...data, first: name.value }, related };
      }
    }
  },
});
