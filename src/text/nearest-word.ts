import { distance } from "fastest-levenshtein";

/** A word longer than this is no slip of the pen, and comparing two such words takes long. */
const longestCompared = 200;

/**
 * The candidate that a word was most likely meant to be, or `undefined` where none is near. Case counts only between
 * candidates that are equally near. Unless `furthest` says otherwise, one letter in three may differ.
 */
export function nearestWord(
  word: string,
  candidates: Iterable<string>,
  furthest = Math.max(1, Math.floor(word.length / 3)),
): string | undefined {
  if (word.length > longestCompared) return undefined;
  const lower = word.toLowerCase();
  const [nearest] = [...candidates]
    .filter(
      (candidate) => candidate !== "" && candidate !== word && Math.abs(candidate.length - word.length) <= furthest,
    )
    .map((candidate) => ({ candidate, steps: distance(lower, candidate.toLowerCase()) }))
    .filter(({ steps }) => steps <= furthest)
    .sort(
      (left, right) => left.steps - right.steps || distance(word, left.candidate) - distance(word, right.candidate),
    );
  return nearest?.candidate;
}
