import { diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic, Staged } from "../diagnostic/diagnostic.ts";
import type { Item } from "../service/definition.ts";
import type { Located } from "../text/span.ts";
import { importNameClash } from "./codes.ts";
import { isSchemaDefault } from "./schema-defaults.ts";

interface NamedItem extends Item {
  readonly name: Located<string>;
}

/** Whose list is merged, for what is said of a clash. */
export interface MergedList {
  /** The role's name. */
  readonly role: string;
  /** What the list holds, as a message says it: "endpoint". */
  readonly what: string;
}

/**
 * The items of a role followed by those that its modules add. The same declaration twice is one; of different ones
 * under one name the first is kept, and both places are reported.
 */
export function mergeNamed<T extends NamedItem>(
  list: MergedList,
  present: readonly T[],
  added: readonly T[],
): Staged<readonly T[]> {
  if (added.length === 0) return { value: present, diagnostics: [] };
  const firstByName = new Map(present.map((item) => [item.name.value, item]));
  const merged = [...present];
  const diagnostics: Diagnostic[] = [];
  for (const item of added) {
    const first = firstByName.get(item.name.value);
    if (first === undefined) {
      firstByName.set(item.name.value, item);
      merged.push(item);
    } else if (!isSameDeclaration(first, item)) diagnostics.push(clash(list, first, item));
  }
  return { value: merged, diagnostics };
}

/** Whether two items say the same, wherever they stand; what is left to a default equals the default written out. */
function isSameDeclaration(left: Item, right: Item): boolean {
  return JSON.stringify(left, withoutPlace) === JSON.stringify(right, withoutPlace);
}

const placeKeys = new Set(["span", "element", "addedBy"]);

function withoutPlace(key: string, part: unknown): unknown {
  if (placeKeys.has(key)) return undefined;
  if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
  if (isLocatedValue(part) && isSchemaDefault(key, part.value)) return undefined;
  return Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function isLocatedValue(part: object): part is Located<string | number | boolean> {
  return "value" in part && typeof part.value !== "object";
}

function clash({ role, what }: MergedList, first: NamedItem, second: NamedItem): Diagnostic {
  const module = second.addedBy?.kind === "module" ? second.addedBy.module : "";
  const data = { role, what, name: second.name.value, module };
  if (first.addedBy?.kind !== "module") {
    const related = [{ message: `Module '${module}' adds it here.`, span: second.span }];
    return diagnose(importNameClash, "role", first.name.span, data, { related });
  }
  const related = [{ message: `Module '${first.addedBy.module}' adds it here.`, span: first.span }];
  return diagnose(importNameClash, "module", second.span, { ...data, first: first.addedBy.module }, { related });
}
