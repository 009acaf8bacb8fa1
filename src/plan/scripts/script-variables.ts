import type { Variable } from "../../service/definition.ts";
import { parseInstanceValueXPath } from "../../service/instance-value-xpath.ts";
import type { RoleDesign } from "../design/design.ts";
import type { AccountNote } from "../plan.ts";
import { localPortOf } from "./local-port-of.ts";
import type { FolderStep, InstanceFact, ScriptValue, ScriptVariable } from "./role-script.ts";
import { byHand, keptInScript } from "./script-piece.ts";

/** The facts that have a counterpart in the metadata of an instance, by the end of their XPath. */
const facts: ReadonlyMap<string, InstanceFact> = new Map([
  ["/RoleEnvironment/Deployment/@id", "deployment"],
  ["/RoleEnvironment/CurrentInstance/@id", "id"],
  ["/RoleEnvironment/CurrentInstance/@updateDomain", "updateDomain"],
  ["/RoleEnvironment/CurrentInstance/@faultDomain", "faultDomain"],
]);

/** What variables are made from. */
export interface VariableSource {
  readonly design: RoleDesign;
  readonly folders: readonly FolderStep[];
}

/**
 * The environment variables that the author wrote, as a script sets them. One whose value has no counterpart is left out,
 * with a note. `where` names the process: `startup task 1`.
 */
export function scriptVariables(
  source: VariableSource,
  variables: readonly Variable[],
  where: string,
): { readonly variables: readonly ScriptVariable[]; readonly notes: readonly AccountNote[] } {
  const written = variables.filter(({ addedBy }) => addedBy === undefined);
  const valued = written.map((variable) => ({ variable, value: scriptValue(source, variable) }));
  return {
    variables: lastOfEachName(
      valued.flatMap(({ variable, value }) => (value === undefined ? [] : [{ name: variable.name.value, value }])),
    ),
    notes: valued.flatMap(({ variable, value }) => notesOf(source.design, variable, value, where)),
  };
}

/** Windows knows a variable by its name without regard to case. */
function lastOfEachName(variables: readonly ScriptVariable[]): readonly ScriptVariable[] {
  return [...new Map(variables.map((variable) => [variable.name.toUpperCase(), variable])).values()];
}

function notesOf(
  design: RoleDesign,
  { name, span, value, xpath }: Variable,
  found: ScriptValue | undefined,
  where: string,
): readonly AccountNote[] {
  if (found !== undefined) {
    return keptInScript(design, `${where}, variable ${name.value}`, span, name.span, value?.span, xpath?.span);
  }
  const why = `The value of ${name.value} came from the role's environment, where nothing stands for it any more.`;
  const todo = `Set ${name.value} for ${where} in ${design.word}.ps1.`;
  return [span, name.span, value?.span, xpath?.span].flatMap((place) => byHand(place, why, todo));
}

function scriptValue(source: VariableSource, { value, xpath }: Variable): ScriptValue | undefined {
  if (xpath !== undefined) return valueOfXPath(source, xpath.value.trim());
  return value === undefined ? undefined : text(value.value);
}

/** The last word of an XPath is the attribute that it asks for. */
function valueOfXPath(source: VariableSource, xpath: string): ScriptValue | undefined {
  const asked = parseInstanceValueXPath(xpath);
  const attribute = xpath.slice(xpath.lastIndexOf("@") + 1);
  switch (asked?.kind) {
    case undefined:
      return undefined;
    case "fact":
      return factOf(source.design, xpath);
    case "setting":
      return { kind: "setting", name: asked.name };
    case "local-resource":
      return folderValue(source.folders, asked.name, attribute);
    case "endpoint":
      return endpointValue(source.design, asked.name, attribute);
  }
}

function factOf({ role }: RoleDesign, xpath: string): ScriptValue | undefined {
  if (xpath.endsWith("/@emulated")) return text("false");
  if (xpath.endsWith("/@roleName")) return text(role.name.value);
  const fact = facts.get(xpath);
  return fact && { kind: "instance", fact };
}

function folderValue(folders: readonly FolderStep[], name: string, attribute: string): ScriptValue | undefined {
  const found = folders.find(({ storage }) => storage === name);
  if (found === undefined) return undefined;
  return attribute === "path" ? { kind: "folder", folder: found.folder } : text(String(found.sizeInMB));
}

function endpointValue(design: RoleDesign, name: string, attribute: string): ScriptValue | undefined {
  const found = localPortOf(design, name);
  if (found === undefined) return undefined;
  if (attribute === "address") return { kind: "instance", fact: "address" };
  return text(attribute === "port" ? String(found.port) : found.endpoint.protocol.value);
}

function text(value: string): ScriptValue {
  return { kind: "text", text: value };
}
