import type { Fix } from "../../diagnostic/diagnostic.ts";
import { attributeWithoutQuotes, lessThanInAttribute } from "../codes/attribute-codes.ts";
import { shorten } from "../shorten.ts";
import { addAttribute, type NameRange } from "./add-attribute.ts";
import { ampersand, lessThan, space } from "./characters.ts";
import { mayFollowValue } from "./next-attribute.ts";
import { report, reportBroken } from "./report.ts";
import { scanReferences } from "./scan-reference.ts";
import type { ScannedElement } from "./scan-result.ts";
import { type ScanState, spanOf } from "./scan-state.ts";
import { endOfUnclosedValue } from "./unclosed-value.ts";

/** Reads the value whose opening quote is at `quoteAt`, adds the attribute, and gives back where it ends. */
export function scanQuotedValue(state: ScanState, element: ScannedElement, name: NameRange, quoteAt: number): number {
  const { text } = state;
  const quote = text.charCodeAt(quoteAt);
  const valueStart = quoteAt + 1;
  let valueEnd = valueStart;
  let isPlain = true;
  let firstLessThan = -1;
  for (; valueEnd < text.length; valueEnd += 1) {
    const code = text.charCodeAt(valueEnd);
    if (code === quote) break;
    if (code === ampersand || code < space) isPlain = false;
    else if (code === lessThan && firstLessThan < 0) firstLessThan = valueEnd;
  }
  if (firstLessThan >= 0 || !mayFollowValue(text.charCodeAt(valueEnd + 1))) {
    const unclosedEnd = endOfUnclosedValue(text, valueStart, valueEnd, firstLessThan);
    if (unclosedEnd !== undefined) return addUnclosed(state, element, name, quoteAt, unclosedEnd);
  }
  if (firstLessThan >= 0) reportLessThan(state, name, firstLessThan, valueEnd);
  if (!isPlain) scanReferences(state, valueStart, valueEnd);
  addAttribute(state, element, { name, valueStart, valueEnd, end: valueEnd + 1, isPlain });
  return valueEnd + 1;
}

function addUnclosed(
  state: ScanState,
  element: ScannedElement,
  name: NameRange,
  quoteAt: number,
  valueEnd: number,
): number {
  const { text } = state;
  const quote = text.charAt(quoteAt);
  const attribute = shorten(text.slice(name.start, name.nameEnd));
  const fixes: Fix[] = [
    { title: "Close the value", edits: [{ span: spanOf(state, valueEnd, valueEnd), text: quote }] },
  ];
  reportBroken(
    state,
    element,
    attributeWithoutQuotes,
    "unclosed",
    spanOf(state, quoteAt, valueEnd),
    { attribute, quote },
    { fixes },
  );
  addAttribute(state, element, { name, valueStart: quoteAt + 1, valueEnd, end: valueEnd, isPlain: false });
  if (valueEnd === text.length) state.told.endsWithin = true;
  return valueEnd;
}

function reportLessThan(state: ScanState, name: NameRange, at: number, valueEnd: number): void {
  const span = spanOf(state, at, at + 1);
  const attribute = shorten(state.text.slice(name.start, name.nameEnd));
  const fixes: Fix[] = [{ title: "Write '&lt;'", edits: escapeEach(state, at, valueEnd) }];
  report(state, lessThanInAttribute, "lessThan", span, { attribute }, { fixes });
}

function escapeEach(state: ScanState, from: number, end: number): Fix["edits"] {
  const edits = [];
  for (let at = from; at < end; at += 1) {
    if (state.text.charCodeAt(at) === lessThan) edits.push({ span: spanOf(state, at, at + 1), text: "&lt;" });
  }
  return edits;
}
