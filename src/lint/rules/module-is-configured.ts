import type { RoleConfiguration } from "../../service/configuration.ts";
import type { Item, Role } from "../../service/definition.ts";
import type { Located, Span } from "../../text/span.ts";
import { configuredRoles } from "../configured-roles.ts";
import { isKnownModule } from "../known-module.ts";
import { listText } from "../list-text.ts";
import { matchNames } from "../match-names.ts";
import { defineServiceRule } from "../rule.ts";

export const moduleIsConfigured = defineServiceRule({
  name: "module-is-configured",
  category: "configuration",
  severity: "warning",
  summary: "A configuration has the settings and certificates that the imports of its definition add.",
  why: "What a module adds has to be configured like everything else. Visual Studio puts empty entries in when it builds; a configuration that is deployed as it stands is refused without them.",
  source: "https://msdn.microsoft.com/library/windowsazure/hh124130",
  messages: {
    lacks: "Role '{role}' imports '{module}', but its configuration lacks {names} of '{namespace}'.",
  },
  example: {
    bad: `<WebRole name="Shop">
  <Imports><Import moduleName="RemoteForwarder" /></Imports>
</WebRole>
<!-- in the configuration -->
<Role name="Shop"><Instances count="2" /></Role>`,
    good: `<WebRole name="Shop">
  <Imports><Import moduleName="RemoteForwarder" /></Imports>
</WebRole>
<!-- in the configuration -->
<Role name="Shop">
  <Instances count="2" />
  <ConfigurationSettings>
    <Setting name="Microsoft.WindowsAzure.Plugins.RemoteForwarder.Enabled" value="true" />
  </ConfigurationSettings>
</Role>`,
  },

  *check({ expanded, configuration, isLocal, modules, sdk }) {
    // Whoever starts the emulator has Visual Studio put the entries in.
    if (isLocal) return;
    for (const { role, configured } of configuredRoles(expanded, configuration)) {
      for (const [module, { names, span }] of missingByModule(role, configured)) {
        const namespace = modules.get(module.toLowerCase())?.[0]?.namespace ?? "";
        if (!isKnownModule({ modules, sdk }, module)) continue;
        const short = names.map((name) => name.replace(`${namespace}.`, ""));
        yield {
          message: "lacks",
          at: configured.name,
          data: { role: role.name.value, module, names: listText(short), namespace },
          related: [{ message: "The import.", at: span }],
        };
      }
    }
  },
});

/** What modules add to a role and its configuration has not, by module. */
function missingByModule(role: Role, { settings, certificates }: RoleConfiguration) {
  const missing: (Item & { readonly name: Located<string> })[] = [
    ...matchNames(role.configurationSettings, settings).missing,
    ...matchNames(role.certificates, certificates).missing,
  ];
  const byModule = new Map<string, { readonly names: string[]; readonly span: Span }>();
  for (const { name, addedBy } of missing) {
    if (addedBy?.kind !== "module") continue;
    const { module, span } = addedBy;
    const found = byModule.get(module) ?? { names: [], span };
    found.names.push(name.value);
    byModule.set(module, found);
  }
  return byModule;
}
