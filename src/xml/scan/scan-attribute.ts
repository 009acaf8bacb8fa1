import type { Fix } from "../../diagnostic/diagnostic.ts";
import { attributeWithoutValue, missingSpace } from "../codes/attribute-codes.ts";
import { badName } from "../codes/tag-codes.ts";
import { shorten } from "../shorten.ts";
import { addAttribute, type NameRange } from "./add-attribute.ts";
import { equals, greaterThan, isOddSpace, isQuote, lessThan, skipSpace, solidus } from "./characters.ts";
import { endOfMeantName, endOfName } from "./names.ts";
import { mayEndValue, skipToNextAttribute } from "./next-attribute.ts";
import { skipOddSpace } from "./odd-space.ts";
import { reportBroken, reportInTag } from "./report.ts";
import { scanNameless } from "./scan-nameless.ts";
import { scanQuotedValue } from "./scan-quoted-value.ts";
import type { ScannedElement } from "./scan-result.ts";
import { type ScanState, spanOf } from "./scan-state.ts";
import { scanUnquotedValue } from "./scan-unquoted-value.ts";

/** Reads one attribute of a start tag, or what stands in its place, and gives back where it ends. */
export function scanAttribute(state: ScanState, element: ScannedElement, start: number, isAfterSpace: boolean): number {
  const { text } = state;
  const nameEnd = endOfName(text, start);
  const meantEnd = endOfMeantName(text, nameEnd);
  if (meantEnd === start) return scanNameless(state, element, start);

  const equalsAt = skipSpace(text, meantEnd);
  const hasEquals = text.charCodeAt(equalsAt) === equals;
  if (meantEnd > nameEnd) {
    reportName(state, element, start, nameEnd, meantEnd);
    return hasEquals ? skipValue(text, skipSpace(text, equalsAt + 1)) : skipToNextAttribute(text, meantEnd);
  }
  if (!isAfterSpace && !isOddSpace(text.charCodeAt(start - 1))) {
    reportMissingSpace(state, element, start, nameEnd);
    if (!hasEquals) return skipToNextAttribute(text, nameEnd);
  }
  const name = { start, nameEnd };
  if (!hasEquals) return scanWithoutEquals(state, element, name, equalsAt);
  const valueAt = skipOddSpace(state, element, skipSpace(text, equalsAt + 1));
  if (isQuote(text.charCodeAt(valueAt))) return scanQuotedValue(state, element, name, valueAt);
  return scanUnquotedValue(state, element, name, equalsAt, valueAt);
}

function reportName(state: ScanState, element: ScannedElement, start: number, badAt: number, end: number): void {
  const character = String.fromCodePoint(state.text.codePointAt(badAt) ?? 0);
  const data = { name: shorten(state.text.slice(start, end)), character };
  reportBroken(state, element, badName, "name", spanOf(state, start, end), data);
}

/** Past the value that begins here, if it is closed before the next attribute; else before that. */
function skipValue(text: string, start: number): number {
  const next = skipToNextAttribute(text, start + 1);
  if (!isQuote(text.charCodeAt(start))) return next;
  const close = text.slice(start + 1, next).indexOf(text.charAt(start));
  return close < 0 ? next : start + 1 + close + 1;
}

function reportMissingSpace(state: ScanState, element: ScannedElement, start: number, nameEnd: number): void {
  const attribute = shorten(state.text.slice(start, nameEnd));
  const fixes: Fix[] = [{ title: "Add a space", edits: [{ span: spanOf(state, start, start), text: " " }] }];
  reportInTag(state, element, missingSpace, "attribute", spanOf(state, start, nameEnd), { attribute }, { fixes });
}

/** Whether what follows a name is reported itself and says enough: that '>' is missing, or what stands there instead of '='. */
function breaksOff(text: string, nameEnd: number, next: number): boolean {
  const code = text.charCodeAt(next);
  if (next === text.length || code === lessThan) return true;
  return next === nameEnd && (isOddSpace(code) || (code === solidus && text.charCodeAt(next + 1) !== greaterThan));
}

function scanWithoutEquals(state: ScanState, element: ScannedElement, name: NameRange, next: number): number {
  const { text } = state;
  const { start, nameEnd } = name;
  if (breaksOff(text, nameEnd, next)) return nameEnd;
  const attribute = shorten(text.slice(start, nameEnd));
  const span = spanOf(state, start, nameEnd);
  if (isQuote(text.charCodeAt(next)) && mayEndValue(text, next)) {
    const fixes: Fix[] = [{ title: "Add '='", edits: [{ span: spanOf(state, nameEnd, next), text: "=" }] }];
    reportInTag(state, element, attributeWithoutValue, "noEquals", span, { attribute }, { fixes });
    return scanQuotedValue(state, element, name, next);
  }
  const edits = [{ span: spanOf(state, nameEnd, nameEnd), text: '=""' }];
  const fixes: Fix[] = [{ title: "Add an empty value", edits }];
  reportInTag(state, element, attributeWithoutValue, "missing", span, { attribute }, { fixes });
  addAttribute(state, element, { name, valueStart: nameEnd, valueEnd: nameEnd, end: nameEnd, isPlain: true });
  return isQuote(text.charCodeAt(next)) ? skipToNextAttribute(text, nameEnd) : nameEnd;
}
