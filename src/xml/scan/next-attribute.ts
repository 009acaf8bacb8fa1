import { equals, greaterThan, isQuote, isSpace, lessThan, skipSpace, solidus } from "./characters.ts";
import { endOfName } from "./names.ts";

/** Where reading a broken tag goes on: before white space and `name="`, before `>` or `/>`, before `<`, or at the end. */
export function skipToNextAttribute(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === greaterThan || code === lessThan) return at;
    if (code === solidus && text.charCodeAt(at + 1) === greaterThan) return at;
    if (isSpace(code) && beginsAttribute(text, skipSpace(text, at))) return at;
  }
  return at;
}

/** Whether a name, `=` and a quote stand here. */
export function beginsAttribute(text: string, at: number): boolean {
  const nameEnd = endOfName(text, at);
  if (nameEnd === at) return false;
  const equalsAt = skipSpace(text, nameEnd);
  return text.charCodeAt(equalsAt) === equals && isQuote(text.charCodeAt(skipSpace(text, equalsAt + 1)));
}

/** Whether the quote at this offset opens a value that is closed in its tag, with what may follow a value behind it. */
export function mayEndValue(text: string, quoteAt: number): boolean {
  const quote = text.charCodeAt(quoteAt);
  for (let at = quoteAt + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return mayFollowValue(text.charCodeAt(at + 1));
    if (code === lessThan || code === greaterThan) return false;
  }
  return false;
}

/** Whether this may follow a closing quote; the end of the text (`NaN`) is no sign that the quote closes. */
export function mayFollowValue(code: number): boolean {
  return isSpace(code) || code === greaterThan || code === solidus;
}
