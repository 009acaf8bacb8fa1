import type { Fix } from "../../diagnostic/diagnostic.ts";
import type { Span } from "../../text/span.ts";
import { attributeWithoutQuotes, attributeWithoutValue } from "../codes/attribute-codes.ts";
import { shorten } from "../shorten.ts";
import { addAttribute, type NameRange } from "./add-attribute.ts";
import { greaterThan, isQuote, solidus } from "./characters.ts";
import { endOfMeantName } from "./names.ts";
import { beginsAttribute, skipToNextAttribute } from "./next-attribute.ts";
import { reportBroken, reportInTag } from "./report.ts";
import type { ScannedElement } from "./scan-result.ts";
import { type ScanState, spanOf } from "./scan-state.ts";

/** Reads what follows the `=` of an attribute where no quote does, and gives back where it ends. */
export function scanUnquotedValue(
  state: ScanState,
  element: ScannedElement,
  name: NameRange,
  equalsAt: number,
  valueStart: number,
): number {
  const { text } = state;
  const valueEnd = endOfUnquoted(text, valueStart);
  if (valueEnd === valueStart || beginsAttribute(text, valueStart)) return addEmpty(state, element, name, equalsAt + 1);
  if (isQuote(text.charCodeAt(valueEnd))) return addHalfQuoted(state, element, name, valueStart, valueEnd);

  const value = text.slice(valueStart, valueEnd).replace(/^[“”„‘’«]|[“”‘’»]$/g, "");
  const span = spanOf(state, valueStart, valueEnd);
  const fixes: Fix[] = [{ title: "Put the value in quotes", edits: [{ span, text: `"${value}"` }] }];
  reportNoQuotes(state, element, name, span, fixes);
  if (!/\w/.test(value)) state.told.brokenElements.add(element);
  addAttribute(state, element, { name, valueStart, valueEnd, end: valueEnd, isPlain: false });
  return valueEnd;
}

function addEmpty(state: ScanState, element: ScannedElement, name: NameRange, end: number): number {
  const attribute = shorten(state.text.slice(name.start, name.nameEnd));
  const fixes: Fix[] = [{ title: "Add an empty value", edits: [{ span: spanOf(state, end, end), text: '""' }] }];
  const span = spanOf(state, name.start, name.nameEnd);
  reportBroken(state, element, attributeWithoutValue, "missing", span, { attribute }, { fixes });
  addAttribute(state, element, { name, valueStart: end, valueEnd: end, end, isPlain: true });
  return end;
}

/** A quote stands behind the value, or in it: nothing is sure up to the next attribute. */
function addHalfQuoted(
  state: ScanState,
  element: ScannedElement,
  name: NameRange,
  valueStart: number,
  valueEnd: number,
): number {
  const { text } = state;
  const end = skipToNextAttribute(text, valueEnd);
  const edits = [{ span: spanOf(state, valueStart, valueStart), text: text.charAt(valueEnd) }];
  const isClosedBehind = end === valueEnd + 1;
  const fixes: Fix[] = isClosedBehind ? [{ title: "Open the value with a quote", edits }] : [];
  reportNoQuotes(state, element, name, spanOf(state, valueStart, valueEnd), fixes);
  state.told.brokenElements.add(element);
  addAttribute(state, element, { name, valueStart, valueEnd, end, isPlain: false });
  return end;
}

function reportNoQuotes(
  state: ScanState,
  element: ScannedElement,
  name: NameRange,
  span: Span,
  fixes: readonly Fix[],
): void {
  const attribute = shorten(state.text.slice(name.start, name.nameEnd));
  reportInTag(state, element, attributeWithoutQuotes, "none", span, { attribute }, { fixes });
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
