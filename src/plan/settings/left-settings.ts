import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { SettingValue } from "../../service/configuration.ts";
import type { Setting } from "../../service/definition.ts";
import type { Span } from "../../text/span.ts";
import type { RoleDesign } from "../design/design.ts";
import type { AccountNote, Fragment } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { roleConfigurations } from "../role-configurations.ts";
import { convertedSettingIsNamedOnce } from "./codes.ts";
import { moduleFateOf } from "./module-fate.ts";
import { ownSettings, placesOfValue } from "./own-settings.ts";

/** What became of the settings of a role that are not carried over: of modules, of names taken, and those nobody declared. */
export function leftSettings(service: PlannedService, { role }: RoleDesign): Fragment {
  const own = ownSettings(service, role);
  const carried = new Set(own.map(({ setting }) => setting));
  const names = new Set(own.map(({ name }) => name));
  const written = role.configurationSettings.filter(({ addedBy }) => addedBy === undefined);
  const twins = written.filter((setting) => !carried.has(setting) && !names.has(setting.name.value));
  const values = roleConfigurations(service, role).flatMap(({ settings }) => settings);
  const left = values.filter(({ name }) => !names.has(name.value));
  const isTwin = ({ name }: SettingValue) => twins.some((twin) => twin.name.value === name.value);
  return {
    notes: [
      ...twins.flatMap(({ span, name }) => [span, name.span].map(twinNote)),
      ...left.flatMap((value) => placesOfValue(value).map(isTwin(value) ? twinNote : (span) => noteOf(value, span))),
    ],
    diagnostics: twins.map((twin) => twinFinding(twin, role.name.value, names)),
  };
}

function twinFinding({ name }: Setting, role: string, names: ReadonlySet<string>): Diagnostic {
  const other = [...names].find((one) => one.toLowerCase() === name.value.toLowerCase()) ?? "";
  return diagnose(convertedSettingIsNamedOnce, "twice", name.span, { setting: name.value, role, other });
}

function twinNote(span: Span): AccountNote {
  const why = "Another setting of the role differs from it only in case, and a template knows but one of them.";
  return { fate: "by-hand", span, why, todo: "Give it another name, here and in the role's code." };
}

function noteOf({ name }: SettingValue, span: Span): AccountNote {
  const fate = moduleFateOf(name.value);
  if (fate === undefined) {
    return { fate: "dropped", span, why: "The definition does not declare a setting of this name for the role." };
  }
  if (fate.todo === undefined) return { fate: "dropped", span, why: fate.why };
  return { fate: "by-hand", span, why: fate.why, todo: fate.todo };
}
