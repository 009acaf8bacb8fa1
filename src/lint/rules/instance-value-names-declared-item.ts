import type { Role } from "../../service/definition.ts";
import { type DeclaredKind, parseInstanceValueXPath } from "../../service/instance-value-xpath.ts";
import { ownVariables } from "../../service/own-variables.ts";
import { defineRule } from "../rule.ts";
import { hasUnknownImports } from "../unknown-imports.ts";

const words: Readonly<Record<DeclaredKind, string>> = {
  setting: "setting",
  "local-resource": "local storage",
  endpoint: "endpoint",
};

export const instanceValueNamesDeclaredItem = defineRule({
  name: "instance-value-names-declared-item",
  category: "startup",
  severity: "warning",
  summary: "A setting, local storage or endpoint that the xpath of a RoleInstanceValue names is one of the role.",
  why: "The path of something that is not there leaves the variable empty, which only shows when the task or the role runs.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-role-config-xpath",
  messages: {
    undeclared: "Variable '{variable}' reads {what} '{name}', which role '{role}' does not have.",
  },
  example: {
    bad: `<Task commandLine="install.cmd">
  <Environment><Variable name="Port"><RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='Http']/@port" /></Variable></Environment>
</Task>`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" />
<Task commandLine="install.cmd">
  <Environment><Variable name="Port"><RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='Http']/@port" /></Variable></Environment>
</Task>`,
  },

  *check({ expanded }) {
    for (const role of expanded.roles) {
      // An import that stayed is of an unknown module, which may bring the name.
      if (hasUnknownImports(role)) continue;

      const variables = ownVariables(role);
      if (variables.length === 0) continue;

      const names = declaredNames(role);
      for (const { name, xpath } of variables) {
        const asked = xpath && parseInstanceValueXPath(xpath.value);
        if (xpath === undefined || asked === undefined || asked.kind === "fact") continue;
        if (names[asked.kind].has(asked.name)) continue;

        const data = { variable: name.value, what: words[asked.kind], name: asked.name, role: role.name.value };
        yield { message: "undeclared", at: xpath, data };
      }
    }
  },
});

function declaredNames(role: Role): Readonly<Record<DeclaredKind, ReadonlySet<string>>> {
  return {
    setting: new Set(role.configurationSettings.map((setting) => setting.name.value)),
    "local-resource": new Set(role.localResources.map((storage) => storage.name.value)),
    endpoint: new Set(role.endpoints.map((endpoint) => endpoint.name.value)),
  };
}
