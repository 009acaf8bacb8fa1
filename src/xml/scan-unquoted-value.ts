import type { Fix } from "../diagnostic/diagnostic.ts";
import { addAttribute } from "./add-attribute.ts";
import { greaterThan, isQuote, solidus } from "./characters.ts";
import { attributeWithoutQuotes, attributeWithoutValue } from "./codes/attribute-codes.ts";
import { endOfMeantName } from "./names.ts";
import { beginsAttribute, skipToNextAttribute } from "./next-attribute.ts";
import { report, reportBroken, type ScanState, spanOf } from "./scan-state.ts";
import { shorten } from "./shorten.ts";

/** Reads what follows the `=` of an attribute where no quote does, and gives back where it ends. */
export function scanUnquotedValue(
  state: ScanState,
  start: number,
  nameEnd: number,
  equalsAt: number,
  valueStart: number,
): number {
  const { text } = state;
  const valueEnd = endOfUnquoted(text, valueStart);
  if (valueEnd === valueStart || beginsAttribute(text, valueStart)) return addEmpty(state, start, nameEnd, equalsAt);
  if (isQuote(text.charCodeAt(valueEnd))) return addHalfQuoted(state, start, nameEnd, valueStart, valueEnd);

  const attribute = shorten(text.slice(start, nameEnd));
  const span = spanOf(state, valueStart, valueEnd);
  const value = text.slice(valueStart, valueEnd).replace(/^[“”„‘’«]|[“”‘’»]$/g, "");
  const fixes: Fix[] = [{ title: "Put the value in quotes", edits: [{ span, text: `"${value}"` }] }];
  const reportValue = /\w/.test(value) ? report : reportBroken;
  reportValue(state, attributeWithoutQuotes, "none", span, { attribute }, { fixes });
  addAttribute(state, { start, nameEnd, valueStart, valueEnd, end: valueEnd, isPlain: false });
  return valueEnd;
}

function addEmpty(state: ScanState, start: number, nameEnd: number, equalsAt: number): number {
  const end = equalsAt + 1;
  const attribute = shorten(state.text.slice(start, nameEnd));
  const fixes: Fix[] = [{ title: "Add an empty value", edits: [{ span: spanOf(state, end, end), text: '""' }] }];
  reportBroken(state, attributeWithoutValue, "missing", spanOf(state, start, nameEnd), { attribute }, { fixes });
  addAttribute(state, { start, nameEnd, valueStart: end, valueEnd: end, end, isPlain: true });
  return end;
}

/** A quote stands within or behind the value. If a value follows that is closed, what is before it is too much. */
function addHalfQuoted(state: ScanState, start: number, nameEnd: number, valueStart: number, valueEnd: number): number {
  const { text } = state;
  const next = skipToNextAttribute(text, valueEnd);
  const attribute = shorten(text.slice(start, nameEnd));
  const span = spanOf(state, valueStart, valueEnd);
  const edits = [{ span: spanOf(state, valueStart, valueStart), text: text.charAt(valueEnd) }];
  const isClosedBehind = next === valueEnd + 1;
  const fixes: Fix[] = isClosedBehind ? [{ title: "Open the value with a quote", edits }] : [];
  reportBroken(state, attributeWithoutQuotes, "none", span, { attribute }, { fixes });
  addAttribute(state, { start, nameEnd, valueStart, valueEnd, end: next, isPlain: false });
  return next;
}

function endOfUnquoted(text: string, start: number): number {
  const curly = /[“”„‘’«][^“”‘’»<>"'\n]*[“”‘’»]/y;
  curly.lastIndex = start;
  if (curly.test(text)) return curly.lastIndex;

  let end = endOfMeantName(text, start);
  while (text.charCodeAt(end) === solidus && text.charCodeAt(end + 1) !== greaterThan) {
    end = endOfMeantName(text, end + 1);
  }
  return end;
}
