import type { Role } from "../../service/definition.ts";
import { findImport } from "../../service/find-import.ts";
import { type ToolEndpoint, toolEndpoints } from "../../service/tool-endpoints.ts";
import { defineRule } from "../rule.ts";

export const toolImportHasItsEndpoints = defineRule({
  name: "tool-import-has-its-endpoints",
  category: "imports",
  severity: "info",
  summary:
    "Beside an import of WebDeploy or RemoteDebuggerConnector stand the endpoints that Visual Studio writes there.",
  why: "These modules add no endpoint of their own: Visual Studio writes them into the copy that it packs. A definition without them is a source, and opens and spends fewer endpoints than the package that was made of it.",
  source: "https://github.com/head5/VmExplorer",
  messages: {
    absent:
      "Role '{role}' imports {module} without {endpoints}, which Visual Studio writes beside it and the module does not add.",
  },
  example: {
    bad: `<Import moduleName="WebDeploy" />`,
    good: `<Import moduleName="WebDeploy" />
<InputEndpoint name="Microsoft.WindowsAzure.Plugins.WebDeploy.InputEndpoint" protocol="tcp" port="8172" localPort="8172" />`,
  },

  *check({ written }) {
    for (const role of written.roles) {
      for (const { module, endpoints } of toolEndpoints) {
        const entry = findImport(role, module);
        const absent = endpoints.filter((endpoint) => endpoint.always && !hasEndpoint(role, endpoint));
        if (entry === undefined || absent.length === 0) continue;

        const names = absent.map(({ name, localPort }) => `'${name}' (local port ${localPort})`).join(" and ");
        yield { message: "absent", at: entry.moduleName, data: { role: role.name.value, module, endpoints: names } };
      }
    }
  },
});

/** Whether a role has an endpoint, under its own name or as one of its kind on the same local port. */
function hasEndpoint(role: Role, wanted: ToolEndpoint): boolean {
  return role.endpoints.some((endpoint) => {
    if (endpoint.name.value === wanted.name) return true;
    if (endpoint.kind === "internal" || endpoint.kind !== wanted.kind) return false;
    const localPort = endpoint.kind === "input" ? (endpoint.localPort ?? endpoint.port) : endpoint.localPort;
    return localPort.value === wanted.localPort;
  });
}
