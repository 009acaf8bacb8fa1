import { caching } from "../../modules/caching.ts";
import { diagnostics } from "../../modules/diagnostics.ts";
import type { SettingValue } from "../../service/configuration.ts";
import { defineConfigurationRule } from "../rule.ts";

const names = new Set([
  `${diagnostics[0].namespace}.ConnectionString`,
  `${caching.namespace}.ConfigStoreConnectionString`,
]);

export const noDevelopmentStorage = defineConfigurationRule({
  name: "no-development-storage",
  category: "configuration",
  severity: "warning",
  summary: "In the cloud, Diagnostics and Caching keep their data in a storage account.",
  why: "The storage emulator runs on a developer's machine only. Diagnostics then writes nothing and the cache does not start, unless the tools put the account in when they publish. Visual Studio warns of it as WAT170.",
  source:
    "https://blogs.msdn.com/b/philliphoff/archive/2012/06/27/ignore-validation-warnings-when-packaging-a-windows-azure-application.aspx",
  messages: {
    emulator: "Setting '{setting}' of role '{role}' points at the storage emulator.",
  },
  example: {
    bad: `<Setting name="Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString" value="UseDevelopmentStorage=true" />`,
    good: `<Setting name="Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString" value="__DiagnosticsStorage__" />`,
  },

  *check({ configuration, isLocal }) {
    if (isLocal) return;
    const found = configuration.roles.flatMap((role) =>
      role.settings
        .filter(isEmulator)
        .map(({ name, value }) => ({ setting: name.value, role: role.name.value, value })),
    );
    // One account serves all roles, so that they are one mistake.
    for (const setting of names) {
      const [first, ...others] = found.filter((one) => one.setting === setting);
      if (first === undefined) continue;
      const related = others.map(({ role, value }) => ({ message: `The same in role '${role}'.`, at: value }));
      yield { message: "emulator", at: first.value, data: { setting, role: first.role }, related };
    }
  },
});

function isEmulator({ name, value }: SettingValue): boolean {
  return names.has(name.value) && /^\s*UseDevelopmentStorage\s*=\s*true\b/i.test(value.value);
}
