import type { SettingValue } from "../../service/configuration.ts";
import type { Role, Setting } from "../../service/definition.ts";
import type { Span } from "../../text/span.ts";
import type { PlannedService } from "../planned-service.ts";
import { roleConfigurations } from "../role-configurations.ts";
import { isOfMicrosoftModule } from "./module-names.ts";

/** A setting that a role declares for itself, with its values. */
export interface OwnSetting {
  readonly name: string;
  readonly setting: Setting;
  /** One for each configuration that has it. */
  readonly values: readonly SettingValue[];
}

/** The settings that are carried over, in document order: all but those that imports of Microsoft's modules added. */
export function ownSettings(service: PlannedService, role: Role): readonly OwnSetting[] {
  const carried = onceWithoutCase(role.configurationSettings.filter(isOwn));
  const values = roleConfigurations(service, role).flatMap(({ settings }) => settings);
  return carried.map((setting) => {
    const name = setting.name.value;
    return { name, setting, values: values.filter((value) => value.name.value === name) };
  });
}

/** Every place of a setting: its elements, their names and values. */
export function placesOfSetting({ setting, values }: OwnSetting): readonly Span[] {
  return [setting.span, setting.name.span, ...values.flatMap(placesOfValue)];
}

/** The places of a `Setting` of a configuration: the element, its name and its value. */
export function placesOfValue({ span, name, value }: SettingValue): readonly Span[] {
  return [span, name.span, value.span];
}

/** What the author declares is read by the author's code, whatever it is called. One without a name cannot be read at all. */
function isOwn({ name, addedBy }: Setting): boolean {
  if (name.value === "") return false;
  return addedBy === undefined || !isOfMicrosoftModule(name.value);
}

/** Members of an object of a template are found without regard to case, so of two such names the first is taken. */
function onceWithoutCase(settings: readonly Setting[]): readonly Setting[] {
  const taken = new Set<string>();
  return settings.filter(({ name }) => {
    const key = name.value.toLowerCase();
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}
