import { mayFollowValue } from "./next-attribute.ts";

/**
 * Where a value ends whose closing quote was forgotten, so that the quote at `quoteAt` (the end of the text where there is
 * none) opens the next value; `undefined` where that quote does close it.
 *
 * That quote is taken for an opening one where nothing that may follow a value stands behind it and either `name=` stands
 * before it or a `<` lies between. The value then ends before the next name, `>`, `<` or line end.
 */
export function endOfUnclosedValue(
  text: string,
  valueStart: number,
  quoteAt: number,
  firstLessThan: number,
): number | undefined {
  const isQuote = quoteAt < text.length;
  if (isQuote && mayFollowValue(text.charCodeAt(quoteAt + 1))) return undefined;
  if (firstLessThan >= 0 || !isQuote) {
    const limit = firstLessThan >= 0 ? firstLessThan : quoteAt;
    return valueStart + endOfTagRest(text.slice(valueStart, limit));
  }
  return startOfNextAttribute(text, valueStart, quoteAt);
}

/** How much of what follows the opening quote is the value: up to the end of the tag or line. */
function endOfTagRest(rest: string): number {
  const end = rest.search(/\/?>|[\r\n]/);
  return (end < 0 ? rest : rest.slice(0, end)).trimEnd().length;
}

/** Where the value ends before ` name=`, which stands right before the quote. */
function startOfNextAttribute(text: string, valueStart: number, quoteAt: number): number | undefined {
  const value = text.slice(valueStart, quoteAt);
  const next = /\s[^\s=<>"'&]+\s*=\s*$/.exec(value.slice(-200));
  if (next === null) return undefined;
  return valueStart + Math.max(0, value.length - 200) + next.index;
}
