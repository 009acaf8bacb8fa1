import type { ModulesByName, PluginModule } from "./plugin-module.ts";

/** What imports can name, by name in lower case. A user's own modules stand ahead of built-in ones of the same name. */
export function moduleMap(builtIn: readonly PluginModule[], own: readonly PluginModule[] = []): ModulesByName {
  const modulesByName = new Map<string, PluginModule[]>();
  for (const module of [...own, ...builtIn]) {
    const key = module.name.toLowerCase();
    const versions = modulesByName.get(key);
    if (versions === undefined) modulesByName.set(key, [module]);
    else versions.push(module);
  }
  return modulesByName;
}
