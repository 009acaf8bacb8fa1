import { distance } from "fastest-levenshtein";

/** A name that was probably meant; a clear one may be written in its place unasked. */
export interface Suggestion {
  readonly name: string;
  readonly isClear: boolean;
}

/** A longer name is no slip of the pen, and comparing it takes long. */
const longest = 60;

/**
 * Which of some names was probably meant: the same but for case or white space, else the nearest where at most a third of
 * the letters differ, else, not clearly, the shortest that holds what is written.
 */
export function suggestName(written: string, candidates: readonly string[]): Suggestion | undefined {
  const word = written.trim().toLowerCase();
  if (word === "" || word.length > longest) return undefined;
  const nearest = nearestOf(word, candidates);
  if (nearest !== undefined) return { name: nearest, isClear: true };
  const name = shortestHolding(word, candidates);
  return name === undefined ? undefined : { name, isClear: false };
}

function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  for (const candidate of candidates) {
    const steps = distance(word, candidate.toLowerCase());
    if (steps >= least) continue;
    nearest = candidate;
    least = steps;
  }
  return nearest;
}

function shortestHolding(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < 3) return undefined;
  const holding = candidates.filter((candidate) => candidate.toLowerCase().includes(word));
  return holding.sort((left, right) => left.length - right.length)[0];
}
