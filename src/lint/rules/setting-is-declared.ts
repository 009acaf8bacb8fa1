import type { PluginModule } from "../../modules/plugin-module.ts";
import type { Role } from "../../service/definition.ts";
import { configuredRoles } from "../configured-roles.ts";
import { useInstead } from "../fixes.ts";
import { isKnownModule } from "../known-module.ts";
import { matchNames } from "../match-names.ts";
import { defineServiceRule, type ServiceSubject } from "../rule.ts";
import { hasUnknownImports } from "../unknown-imports.ts";

export const settingIsDeclared = defineServiceRule({
  name: "setting-is-declared",
  category: "configuration",
  severity: "error",
  summary: "Each setting of a configuration is declared in the definition, by hand or by an import.",
  why: "The platform validates the configuration against the package and refuses a setting that the definition does not declare.",
  source: "https://github.com/Azure/azure-sdk-for-node/issues/841",
  messages: {
    undeclared: "Role '{role}' does not declare setting '{setting}'.",
    notImported: "Role '{role}' does not declare setting '{setting}': it does not import module '{module}'.",
  },
  example: {
    bad: `<WebRole name="Shop" />
<!-- in the configuration -->
<Role name="Shop">
  <Instances count="2" />
  <ConfigurationSettings><Setting name="Theme" value="dark" /></ConfigurationSettings>
</Role>`,
    good: `<WebRole name="Shop">
  <ConfigurationSettings><Setting name="Theme" /></ConfigurationSettings>
</WebRole>
<!-- in the configuration -->
<Role name="Shop">
  <Instances count="2" />
  <ConfigurationSettings><Setting name="Theme" value="dark" /></ConfigurationSettings>
</Role>`,
  },

  *check(subject) {
    for (const { role, configured } of configuredRoles(subject.expanded, subject.configuration)) {
      const { unknown } = matchNames(role.configurationSettings, configured.settings);
      for (const { given, meant } of unknown) {
        const setting = given.name.value;
        const isUncertain = hasUnknownImports(role) || mayBeImported(subject, role, setting);
        if (meant === undefined && isUncertain) continue;
        const data = { role: role.name.value, setting };
        const module = bringingModule(subject, setting);
        if (module !== undefined) yield { message: "notImported", at: given.name, data: { ...data, module } };
        else {
          const fixes = meant ? [useInstead(given.name, meant.name.value)] : [];
          yield { message: "undeclared", at: given.name, data, fixes };
        }
      }
    }
  },
});

/** The name of the module that brings a setting of this name, if there is one. */
function bringingModule({ modules }: ServiceSubject, setting: string): string | undefined {
  for (const versions of modules.values()) {
    const owner = versions.find((version) => hasSetting(version, setting));
    if (owner !== undefined) return owner.name;
  }
  return undefined;
}

/** Whether a module that the role imports has the setting in some SDK, or may have it because it is not known for this one. */
function mayBeImported(subject: ServiceSubject, role: Role, setting: string): boolean {
  const written = subject.written.roles.find(({ name }) => name.value === role.name.value);
  return (written?.imports ?? []).some(({ moduleName }) => {
    const versions = subject.modules.get(moduleName.value.toLowerCase()) ?? [];
    const isOfNamespace = versions.some(({ namespace }) => setting.startsWith(`${namespace}.`));
    if (!isOfNamespace) return false;
    return versions.some((version) => hasSetting(version, setting)) || !isKnownModule(subject, moduleName.value);
  });
}

function hasSetting({ namespace, settings }: PluginModule, setting: string): boolean {
  return settings.some((short) => setting === `${namespace}.${short}`);
}
