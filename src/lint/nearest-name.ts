import type { Fix } from "../diagnostic/diagnostic.ts";
import { nearestWord } from "../text/nearest-word.ts";
import type { Located } from "../text/span.ts";
import { useInstead } from "./fixes.ts";

/** Where a file declares more names than this, none is guessed: every name given would be held against each of them. */
const mostCompared = 128;

/** The declared name that was probably meant, or `undefined` where none is near. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const compared: string[] = [];
  for (const candidate of candidates) {
    if (compared.length === mostCompared) return undefined;
    compared.push(candidate);
  }
  return nearestWord(name, compared);
}

/** The fix that writes the name that was probably meant, if there is one. */
export function nearestNameFixes(name: Located<string>, candidates: Iterable<string>): readonly Fix[] {
  const nearest = nearestName(name.value, candidates);
  return nearest === undefined ? [] : [useInstead(name, nearest)];
}
