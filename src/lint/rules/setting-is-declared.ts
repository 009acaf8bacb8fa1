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
        const source = moduleOf(subject, role.name.value, setting);
        if (meant === undefined && (source === "maybe" || hasUnknownImports(role))) continue;
        const data = { role: role.name.value, setting };
        const fixes = meant ? [useInstead(given.name, meant.name.value)] : [];
        if (typeof source === "object") {
          yield { message: "notImported", at: given.name, data: { ...data, module: source.module }, fixes };
        } else yield { message: "undeclared", at: given.name, data, fixes };
      }
    }
  },
});

/**
 * The module that a setting belongs to by its name, where the role does not import it. `"maybe"` where the role does and
 * the module has the setting in some SDK, or is not known for this one.
 */
function moduleOf(subject: ServiceSubject, roleName: string, setting: string) {
  const role = subject.written.roles.find(({ name }) => name.value === roleName);
  const imported = new Set(role?.imports.map(({ moduleName }) => moduleName.value.toLowerCase()));
  for (const [name, versions] of subject.modules) {
    const owner = versions.find(({ namespace }) => setting.startsWith(`${namespace}.`));
    if (owner === undefined) continue;
    if (!imported.has(name)) return { module: owner.name };
    const hasIt = versions.some(({ namespace, settings }) =>
      settings.some((short) => setting === `${namespace}.${short}`),
    );
    return hasIt || !isKnownModule(subject, name) ? "maybe" : undefined;
  }
  return undefined;
}
