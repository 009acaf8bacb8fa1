import type { Located } from "../text/span.ts";
import { nearestName } from "./nearest-name.ts";

/** Among more names than these nobody looks for a slip, and comparing all with all takes long. */
const mostCompared = 200;

interface Named {
  readonly name: Located<string>;
}

/** The difference between the names that one file declares and those that the other one gives. */
export interface NameDifference<Declared, Given> {
  /** Declared and not given, not even under a name that is near. */
  readonly missing: readonly Declared[];
  /** Given and not declared, each with the declared one that it most likely was meant to be. */
  readonly unknown: readonly { readonly given: Given; readonly meant: Declared | undefined }[];
}

/**
 * Compares names exactly. A misspelt name is one mistake, so what it most likely meant is not missing as well. Empty
 * names are passed over: the structure check reports them.
 */
export function matchNames<Declared extends Named, Given extends Named>(
  declared: readonly Declared[],
  given: readonly Given[],
): NameDifference<Declared, Given> {
  const left = new Map(declared.map((one) => [one.name.value, one]));
  left.delete("");
  for (const { name } of given) left.delete(name.value);

  const declaredNames = new Set(declared.map(({ name }) => name.value));
  const undeclared = given.filter(({ name }) => name.value !== "" && !declaredNames.has(name.value));
  const unknown = undeclared.map((one) => {
    const meant = nearestInNamespace(one.name.value, [...left.keys()]);
    return { given: one, meant: meant === undefined ? undefined : left.get(meant) };
  });
  for (const { meant } of unknown) if (meant !== undefined) left.delete(meant.name.value);
  return { missing: [...left.values()], unknown };
}

/** The nearest of the names with the same namespace. Long equal namespaces would make any two names look alike. */
function nearestInNamespace(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length > mostCompared) return undefined;
  const namespace = name.slice(0, name.lastIndexOf(".") + 1);
  const shortNames = candidates
    .filter((candidate) => candidate.lastIndexOf(".") + 1 === namespace.length && candidate.startsWith(namespace))
    .map((candidate) => candidate.slice(namespace.length));
  const nearest = nearestName(name.slice(namespace.length), shortNames);
  return nearest === undefined ? undefined : namespace + nearest;
}
