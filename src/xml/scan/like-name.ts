import { distance } from "fastest-levenshtein";

const longest = 200;

/** Whether one name may be the other with a slip: the same but for case, its beginning or end, or a third of it changed at most. */
export function isLikeName(name: string, other: string): boolean {
  if (name.length > longest || other.length > longest) return false;
  const [left, right] = [name.toLowerCase(), other.toLowerCase()];
  if (left.startsWith(right) || right.startsWith(left) || left.endsWith(right) || right.endsWith(left)) return true;
  return distance(left, right) <= Math.max(left.length, right.length) / 3;
}
