import { type ModuleSettingsFate, moduleSettings } from "../tables/module-settings.ts";

/** What becomes of a setting or certificate that one of Microsoft's modules brings; `undefined` of a role's own. */
export function moduleFateOf(name: string): ModuleSettingsFate | undefined {
  return moduleSettings.find(({ prefix }) => name.startsWith(prefix));
}
