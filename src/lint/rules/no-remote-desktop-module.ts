import type { Role } from "../../service/definition.ts";
import { findImport } from "../../service/find-import.ts";
import type { Located } from "../../text/span.ts";
import { defineRule } from "../rule.ts";

const modules = ["RemoteAccess", "RemoteForwarder"] as const;

export const noRemoteDesktopModule = defineRule({
  name: "no-remote-desktop-module",
  category: "imports",
  severity: "error",
  platforms: ["extended-support"],
  summary: "No role of a service in extended support has the Remote Desktop modules or what they leave behind.",
  why: "Extended support brings Remote Desktop by an extension. The two modules, their settings and their certificate have to be gone before a service is deployed there, and a deployment that still has them cannot take the extension.",
  source: "https://learn.microsoft.com/azure/cloud-services-extended-support/deploy-prerequisite",
  messages: {
    imported: "Role '{role}' imports {module}, which extended support replaces by the Remote Desktop extension.",
    leftover: "'{name}' belongs to {module}, which extended support replaces by the Remote Desktop extension.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" />`,
  },

  *check({ written }) {
    for (const role of written.roles) {
      for (const module of modules) {
        const entry = findImport(role, module);
        if (entry !== undefined) {
          yield { message: "imported", at: entry.moduleName, data: { role: role.name.value, module } };
          continue;
        }
        for (const name of leftovers(role, module)) {
          yield { message: "leftover", at: name, data: { name: name.value, module } };
        }
      }
    }
  },
});

/** The settings and certificates of a module that a role declares by hand. */
function leftovers(role: Role, module: string): readonly Located<string>[] {
  const prefix = `Microsoft.WindowsAzure.Plugins.${module}.`;
  return [...role.configurationSettings, ...role.certificates]
    .map((declared) => declared.name)
    .filter((name) => name.value.startsWith(prefix));
}
