import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Role } from "../../service/definition.ts";
import { parseInstanceValueXPath } from "../../service/instance-value-xpath.ts";
import { ownVariables } from "../../service/own-variables.ts";
import type { AccountNote } from "../plan.ts";
import { extendedSupportTakesModule } from "./codes.ts";
import { stayingNote } from "./staying-notes.ts";
import { takenOutByName, takenOutOwner } from "./taken-out-modules.ts";

/** What there is to say of the modules of a role that are taken out, and of what they leave behind. */
export function moduleFindings(role: Role): readonly Diagnostic[] {
  return [...importFindings(role), ...leftoverFindings(role), ...missedFindings(role)];
}

function importFindings({ name, imports }: Role): readonly Diagnostic[] {
  return imports.flatMap(({ moduleName }) => {
    const module = takenOutByName(moduleName.value);
    if (module === undefined) return [];
    const data = { module: module.name, role: name.value };
    return [diagnose(extendedSupportTakesModule, "takenOut", moduleName.span, data)];
  });
}

/** What somebody wrote out; of an imported module the import says enough. */
function leftoverFindings(role: Role): readonly Diagnostic[] {
  const imported = new Set(role.imports.map(({ moduleName }) => takenOutByName(moduleName.value)));
  return [...role.configurationSettings, ...role.endpoints, ...role.certificates].flatMap(({ name }) => {
    const module = takenOutOwner(name.value);
    if (module === undefined || imported.has(module)) return [];
    const data = { name: name.value, role: role.name.value, module: module.name };
    return [diagnose(extendedSupportTakesModule, "leftover", name.span, data)];
  });
}

function missedFindings(role: Role): readonly Diagnostic[] {
  return missedValues(role).map(({ variable, name, span }) => {
    const data = { variable, role: role.name.value, name };
    return diagnose(extendedSupportTakesModule, "missed", span, data, { severity: "warning" });
  });
}

/** The same for the account: what the owner has to change where a variable asks for something that is gone. */
export function missedNotes(role: Role): readonly AccountNote[] {
  const todo = "Take the variable out, or give it a value.";
  return missedValues(role).flatMap(({ name, span }) => [
    stayingNote(span, "definition"),
    { fate: "by-hand", span, why: `It asks for ${name}, which is taken out.`, todo },
  ]);
}

function missedValues(role: Role) {
  return ownVariables(role).flatMap(({ name, xpath }) => {
    const asked = xpath && parseInstanceValueXPath(xpath.value);
    if (xpath === undefined || asked === undefined || asked.kind === "fact") return [];
    return takenOutOwner(asked.name) === undefined
      ? []
      : [{ variable: name.value, name: asked.name, span: xpath.span }];
  });
}
