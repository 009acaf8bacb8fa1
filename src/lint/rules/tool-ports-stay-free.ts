import type { Role, ServiceDefinition } from "../../service/definition.ts";
import { rolesThatImport } from "../../service/find-import.ts";
import { frontEndPorts } from "../../service/front-end-ports.ts";
import { localPortsOfRole } from "../../service/local-ports-of-role.ts";
import { haveCommonPort } from "../../service/ports.ts";
import { type ToolEndpoint, type ToolEndpoints, toolEndpoints } from "../../service/tool-endpoints.ts";
import { portsText } from "../ports-text.ts";
import { defineRule } from "../rule.ts";

export const toolPortsStayFree = defineRule({
  name: "tool-ports-stay-free",
  category: "endpoints",
  severity: "warning",
  platforms: ["classic", "extended-support"],
  summary: "No endpoint takes a port that Visual Studio gives to Web Deploy or to the remote debugger when it packs.",
  why: "These modules have no endpoints of their own: Visual Studio writes them into the copy that it packs, on fixed ports, and the clash comes to light only there. Web Deploy has 8172; the debugger has local 30398 and 31398 and a block of 25 public ports from 30400 and from 31400 for each role.",
  source: "https://github.com/head5/VmExplorer",
  messages: {
    public:
      "Endpoint '{endpoint}' takes public {ports}, which Visual Studio gives to '{tool}' beside the import of {module}.",
    local:
      "Endpoint '{endpoint}' has local {ports}, which Visual Studio gives to '{tool}' beside the import of {module}.",
  },
  example: {
    bad: `<Import moduleName="WebDeploy" />
<InputEndpoint name="Admin" protocol="https" port="8172" localPort="443" certificate="Tls" />`,
    good: `<Import moduleName="WebDeploy" />
<InputEndpoint name="Admin" protocol="https" port="8443" localPort="443" certificate="Tls" />`,
  },

  *check({ written }) {
    for (const { module, endpoints } of toolEndpoints) {
      const importers = rolesThatImport(written, module).filter(({ role }) => !hasToolEndpoint(role, endpoints));
      const [first] = importers;
      if (first === undefined) continue;
      const related = [{ message: `The import of ${module}.`, at: first.entry.moduleName }];

      for (const { tool, message, ports } of taken(
        written,
        importers.map(({ role }) => role),
        endpoints,
      )) {
        const data = { endpoint: ports.endpoint.name.value, ports: portsText(ports), tool: tool.name, module };
        yield { message, at: ports.span, data, related };
      }
    }
  },
});

function hasToolEndpoint({ endpoints }: Role, tools: ToolEndpoints["endpoints"]): boolean {
  return endpoints.some((endpoint) => tools.some((tool) => tool.name === endpoint.name.value));
}

function taken(definition: ServiceDefinition, roles: readonly Role[], tools: ToolEndpoints["endpoints"]) {
  return tools
    .filter((tool) => tool.always)
    .flatMap((tool) => [
      ...frontEndPorts(definition)
        .filter(({ loadBalancer, transport }) => loadBalancer === undefined && transport === "tcp")
        .filter((ports) => haveCommonPort(ports, publicPortsOf(tool, roles.length)))
        .map((ports) => ({ tool, ports, message: "public" }) as const),
      ...roles
        .flatMap(localPortsOfRole)
        .filter((ports) => haveCommonPort(ports, { min: tool.localPort, max: tool.localPort }))
        .map((ports) => ({ tool, ports, message: "local" }) as const),
    ]);
}

/** The debugger gets 25 public ports for each role, from two past its local port on; Web Deploy has one port, the same on both sides. */
function publicPortsOf({ kind, localPort }: ToolEndpoint, roles: number) {
  return kind === "input"
    ? { min: localPort, max: localPort }
    : { min: localPort + 2, max: localPort + 1 + 25 * roles };
}
