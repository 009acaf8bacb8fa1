import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { SettingValue } from "../../service/configuration.ts";
import type { Role, Setting } from "../../service/definition.ts";
import type { Span } from "../../text/span.ts";
import type { RoleDesign } from "../design/design.ts";
import type { AccountNote, Fragment } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { roleConfigurations } from "../role-configurations.ts";
import { convertedSettingIsNamedOnce } from "./codes.ts";
import { isOfMicrosoftModule } from "./module-names.ts";
import { ownSettings } from "./own-settings.ts";

/** What became of the settings of a role that are not carried over: of names taken, and those that nobody declared. */
export function leftSettings(service: PlannedService, { role }: RoleDesign): Fragment {
  const own = ownSettings(service, role);
  const carried = new Set(own.map(({ setting }) => setting));
  const names = new Set(own.map(({ name }) => name));
  const written = role.configurationSettings.filter(({ addedBy, name }) => addedBy === undefined && name.value !== "");
  const twins = written.filter((setting) => !carried.has(setting) && !names.has(setting.name.value));
  const values = roleConfigurations(service, role).flatMap(({ settings }) => settings);
  const left = values.filter(({ name }) => !isKnown(name.value, names));
  const isTwin = ({ name }: Setting | SettingValue) => twins.some((twin) => twin.name.value === name.value);
  return {
    notes: [...twins, ...left].map((one) => (isTwin(one) ? twinNote(one.span) : undeclaredNote(one.span, role))),
    diagnostics: twins.map((twin) => twinFinding(twin, role.name.value, names)),
  };
}

/** Settings without a name, and those of Microsoft's modules, are told of elsewhere. */
function isKnown(name: string, names: ReadonlySet<string>): boolean {
  return name === "" || names.has(name) || isOfMicrosoftModule(name);
}

function twinFinding({ name }: Setting, role: string, names: ReadonlySet<string>): Diagnostic {
  const other = [...names].find((one) => one.toLowerCase() === name.value.toLowerCase()) ?? "";
  return diagnose(convertedSettingIsNamedOnce, "twice", name.span, { setting: name.value, role, other });
}

function twinNote(span: Span): AccountNote {
  const why = "Another setting of the role differs from it only in case, and a template knows but one of them.";
  return { fate: "by-hand", span, why, todo: "Give it another name, here and in the role's code." };
}

/** Imports that are left after expansion are those of unknown modules. */
function undeclaredNote(span: Span, { imports }: Role): AccountNote {
  if (imports.length === 0) {
    return { fate: "dropped", span, why: "The definition does not declare a setting of this name for the role." };
  }
  const why = "The definition does not declare it, and a module of the role that is not known may do so.";
  return { fate: "by-hand", span, why, todo: "Give the folder of the module (--modules), and convert again." };
}
