import { nearestWord } from "../text/nearest-word.ts";

/** The end of a sentence about a word that is not known: the one that it was probably meant to be, if there is any. */
export function didYouMean(word: string, candidates: Iterable<string>, before = ""): string {
  const nearest = nearestWord(word, candidates, Math.max(2, Math.floor(word.length / 3)));
  return nearest === undefined ? "." : `; did you mean '${before}${nearest}'?`;
}
