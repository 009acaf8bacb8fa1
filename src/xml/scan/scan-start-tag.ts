import type { Fix } from "../../diagnostic/diagnostic.ts";
import { badName, badTag, unclosedTag } from "../codes/tag-codes.ts";
import { shorten } from "../shorten.ts";
import { equals, greaterThan, isQuote, lessThan, skipSpace, solidus } from "./characters.ts";
import { endOfMeantName, endOfName } from "./names.ts";
import { skipToNextAttribute } from "./next-attribute.ts";
import { enterElement, leaveElement } from "./open-elements.ts";
import { reportBroken } from "./report.ts";
import { resolveNamespaces } from "./resolve-namespaces.ts";
import { scanAttribute } from "./scan-attribute.ts";
import type { ScannedElement } from "./scan-result.ts";
import { type ScanState, spanOf } from "./scan-state.ts";

/** Reads the start tag or empty-element tag at `<` and gives back where it ends. */
export function scanStartTag(state: ScanState, start: number): number {
  const { text } = state;
  const goodEnd = endOfName(text, start + 1);
  const nameEnd = endOfMeantName(text, goodEnd);
  const element = enterElement(state, start, text.slice(start + 1, nameEnd));
  if (nameEnd > goodEnd) reportName(state, element, goodEnd);
  let at = nameEnd;
  for (;;) {
    const next = skipSpace(text, at);
    const code = text.charCodeAt(next);
    if (code === greaterThan) return endStartTag(state, element, next + 1);
    if (code === lessThan || next === text.length) return endUnclosedTag(state, element, at, next);
    if (code === solidus) {
      if (text.charCodeAt(next + 1) === greaterThan) return endEmptyTag(state, element, next + 2);
      const end = scanSolidus(state, element, next);
      if (end !== undefined) return end;
      at = skipToNextAttribute(text, next + 1);
    } else at = scanAttribute(state, element, next, next > at);
  }
}

function reportName(state: ScanState, element: ScannedElement, badAt: number): void {
  const character = String.fromCodePoint(state.text.codePointAt(badAt) ?? 0);
  const span = spanOf(state, element.nameStart, element.nameEnd);
  reportBroken(state, element, badName, "name", span, { name: shorten(element.name), character });
}

function endStartTag(state: ScanState, element: ScannedElement, end: number): number {
  element.startTagEnd = end;
  if (state.attributes.length > 0) element.attributes = state.attributes.slice();
  if (state.tooDeep === 0) resolveNamespaces(state, element);
  return end;
}

function endEmptyTag(state: ScanState, element: ScannedElement, end: number): number {
  endStartTag(state, element, end);
  element.isEmptyTag = true;
  leaveElement(state, end, end);
  return end;
}

/** A `/` that no `>` follows: where the tag ends, or `undefined` where it goes on. */
function scanSolidus(state: ScanState, element: ScannedElement, at: number): number | undefined {
  const { text } = state;
  const next = endOfJunk(text, at + 1);
  const code = text.charCodeAt(next);
  if (code === lessThan || next === text.length) {
    reportUnclosedTag(state, element, at + 1);
    return endEmptyTag(state, element, next);
  }
  reportBroken(state, element, badTag, "slash", spanOf(state, at, at + 1), {});
  if (code !== greaterThan) return undefined;
  // Either an empty-element tag was meant or the slash is too much; in that case the end tag is no second mistake.
  state.told.owedEndTags = [element.name];
  return endEmptyTag(state, element, next + 1);
}

/** Where what is between a `/` and the end of its tag ends, or else where the next attribute may begin. */
function endOfJunk(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === greaterThan || code === lessThan || code === equals || isQuote(code)) break;
  }
  return at;
}

function endUnclosedTag(state: ScanState, element: ScannedElement, at: number, next: number): number {
  reportUnclosedTag(state, element, at);
  if (next === state.text.length) state.told.endsWithin = true;
  return endStartTag(state, element, next);
}

function reportUnclosedTag(state: ScanState, element: ScannedElement, at: number): void {
  if (state.told.endsWithin) return;
  const span = spanOf(state, at, at);
  const fixes: Fix[] = [{ title: "Add '>'", edits: [{ span, text: ">" }] }];
  reportBroken(state, element, unclosedTag, "missing", span, { name: shorten(element.name) }, { fixes });
}
