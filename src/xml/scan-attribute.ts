import type { Fix } from "../diagnostic/diagnostic.ts";
import { addAttribute } from "./add-attribute.ts";
import { equals, isOddSpace, isQuote, lessThan, skipSpace } from "./characters.ts";
import { attributeWithoutValue, missingSpace } from "./codes/attribute-codes.ts";
import { badName } from "./codes/tag-codes.ts";
import { endOfMeantName, endOfName } from "./names.ts";
import { mayEndValue, skipToNextAttribute } from "./next-attribute.ts";
import { skipOddSpace } from "./odd-space.ts";
import { scanNameless } from "./scan-nameless.ts";
import { scanQuotedValue } from "./scan-quoted-value.ts";
import { report, reportBroken, type ScanState, spanOf } from "./scan-state.ts";
import { scanUnquotedValue } from "./scan-unquoted-value.ts";
import { shorten } from "./shorten.ts";

/** Reads one attribute of a start tag, or what stands in its place, and gives back where it ends. */
export function scanAttribute(state: ScanState, start: number, isAfterSpace: boolean): number {
  const { text } = state;
  const nameEnd = endOfName(text, start);
  const meantEnd = endOfMeantName(text, nameEnd);
  if (meantEnd === start) return scanNameless(state, start);

  const equalsAt = skipSpace(text, meantEnd);
  const hasEquals = text.charCodeAt(equalsAt) === equals;
  if (meantEnd > nameEnd) return scanBadName(state, start, nameEnd, meantEnd, hasEquals ? equalsAt : undefined);
  if (!isAfterSpace && !isOddSpace(text.charCodeAt(start - 1))) {
    reportMissingSpace(state, start, nameEnd);
    if (!hasEquals) return skipToNextAttribute(text, nameEnd);
  }
  if (!hasEquals) return scanWithoutEquals(state, start, nameEnd, equalsAt);
  const valueAt = skipOddSpace(state, skipSpace(text, equalsAt + 1));
  if (isQuote(text.charCodeAt(valueAt))) return scanQuotedValue(state, start, nameEnd, valueAt);
  return scanUnquotedValue(state, start, nameEnd, equalsAt, valueAt);
}

/** What was meant as a name and is none. With a quoted value it is passed over as an attribute, else up to the next one. */
function scanBadName(
  state: ScanState,
  start: number,
  badAt: number,
  end: number,
  equalsAt: number | undefined,
): number {
  const { text } = state;
  const character = String.fromCodePoint(text.codePointAt(badAt) ?? 0);
  const data = { name: shorten(text.slice(start, end)), character };
  reportBroken(state, badName, "name", spanOf(state, start, end), data);
  if (equalsAt === undefined) return skipToNextAttribute(text, end);
  const valueAt = skipSpace(text, equalsAt + 1);
  if (!isQuote(text.charCodeAt(valueAt))) return skipToNextAttribute(text, valueAt);
  const close = text.indexOf(text.charAt(valueAt), valueAt + 1);
  const next = skipToNextAttribute(text, valueAt + 1);
  return close >= 0 && close < next ? close + 1 : next;
}

function reportMissingSpace(state: ScanState, start: number, nameEnd: number): void {
  const attribute = shorten(state.text.slice(start, nameEnd));
  const fixes: Fix[] = [{ title: "Add a space", edits: [{ span: spanOf(state, start, start), text: " " }] }];
  report(state, missingSpace, "attribute", spanOf(state, start, nameEnd), { attribute }, { fixes });
}

function scanWithoutEquals(state: ScanState, start: number, nameEnd: number, next: number): number {
  const { text } = state;
  // Where the tag breaks off, that its '>' is missing says it all.
  if (next === text.length || text.charCodeAt(next) === lessThan) return nameEnd;
  const attribute = shorten(text.slice(start, nameEnd));
  const span = spanOf(state, start, nameEnd);
  if (isQuote(text.charCodeAt(next)) && mayEndValue(text, next)) {
    const fixes: Fix[] = [{ title: "Add '='", edits: [{ span: spanOf(state, nameEnd, next), text: "=" }] }];
    report(state, attributeWithoutValue, "noEquals", span, { attribute }, { fixes });
    return scanQuotedValue(state, start, nameEnd, next);
  }
  const fixes: Fix[] = [
    { title: "Add an empty value", edits: [{ span: spanOf(state, nameEnd, nameEnd), text: '=""' }] },
  ];
  report(state, attributeWithoutValue, "missing", span, { attribute }, { fixes });
  addAttribute(state, { start, nameEnd, valueStart: nameEnd, valueEnd: nameEnd, end: nameEnd, isPlain: true });
  return isQuote(text.charCodeAt(next)) ? skipToNextAttribute(text, nameEnd) : nameEnd;
}
