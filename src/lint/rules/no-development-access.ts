import type { Endpoint, Role } from "../../service/definition.ts";
import { findImport } from "../../service/find-import.ts";
import { toolEndpoints } from "../../service/tool-endpoints.ts";
import { defineRule } from "../rule.ts";

export const noDevelopmentAccess = defineRule({
  name: "no-development-access",
  category: "security",
  severity: "warning",
  summary: "No role is open to Web Deploy or to the remote debugger.",
  why: "Through these endpoints a developer replaces a site or halts a process from the Internet. They belong to a test deployment and are easily left behind when its package goes into production.",
  source: "https://github.com/head5/VmExplorer",
  messages: {
    open: "Role '{role}' lets {tool} in from the Internet, on {ports}.",
  },
  example: {
    bad: `<InputEndpoint name="Microsoft.WindowsAzure.Plugins.WebDeploy.InputEndpoint" protocol="tcp" port="8172" localPort="8172" />`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" />`,
  },

  *check({ written }) {
    for (const role of written.roles) {
      for (const { module, tool, endpoints } of toolEndpoints) {
        const names = new Set(endpoints.map((endpoint) => endpoint.name));
        const open = role.endpoints.filter((endpoint) => names.has(endpoint.name.value));
        const [first] = open;
        if (first === undefined) continue;

        const data = { role: role.name.value, tool, ports: open.map(publicPorts).join(" and ") };
        yield { message: "open", at: first.name, data, related: importOf(role, module) };
      }
    }
  },
});

function publicPorts(endpoint: Endpoint): string {
  switch (endpoint.kind) {
    case "input":
      return `port ${endpoint.port.value}`;
    case "instance-input":
      return `ports ${endpoint.publicPorts.min.value}–${endpoint.publicPorts.max.value}`;
    case "internal":
      return "an internal port";
  }
}

function importOf(role: Role, module: string) {
  const entry = findImport(role, module);
  return entry === undefined ? [] : [{ message: "The import that goes with it.", at: entry.moduleName }];
}
