import type { Fix } from "../diagnostic/diagnostic.ts";
import { equals, greaterThan, isQuote, lessThan, skipSpace, solidus } from "./characters.ts";
import { badName, badTag, unclosedTag } from "./codes/tag-codes.ts";
import { endOfMeantName, endOfName } from "./names.ts";
import { skipToNextAttribute } from "./next-attribute.ts";
import { enterElement, leaveElement } from "./open-elements.ts";
import { resolveNamespaces } from "./resolve-namespaces.ts";
import { scanAttribute } from "./scan-attribute.ts";
import { reportBroken, type ScanState, spanOf } from "./scan-state.ts";
import { shorten } from "./shorten.ts";

/** Reads the start tag or empty-element tag at `<` and gives back where it ends. */
export function scanStartTag(state: ScanState, start: number): number {
  const { text } = state;
  const goodEnd = endOfName(text, start + 1);
  const nameEnd = endOfMeantName(text, goodEnd);
  const name = text.slice(start + 1, nameEnd);
  enterElement(state, start, name);
  if (nameEnd > goodEnd) reportName(state, start + 1, goodEnd, nameEnd);
  let at = nameEnd;
  for (;;) {
    const next = skipSpace(text, at);
    const code = text.charCodeAt(next);
    if (code === greaterThan) return endStartTag(state, next + 1);
    if (code === lessThan || next === text.length) return endUnclosedTag(state, name, at, next);
    if (code === solidus) {
      if (text.charCodeAt(next + 1) === greaterThan) return endEmptyTag(state, next + 2);
      const end = scanSolidus(state, name, next);
      if (end !== undefined) return end;
      at = skipToNextAttribute(text, next + 1);
    } else at = scanAttribute(state, next, next > at);
  }
}

function reportName(state: ScanState, start: number, badAt: number, end: number): void {
  const character = String.fromCodePoint(state.text.codePointAt(badAt) ?? 0);
  const data = { name: shorten(state.text.slice(start, end)), character };
  reportBroken(state, badName, "name", spanOf(state, start, end), data);
}

function endStartTag(state: ScanState, end: number): number {
  if (state.tooDeep > 0) return end;
  resolveNamespaces(state);
  const element = state.elements.name.length - 1;
  state.elements.startTagEnd[element] = end;
  return end;
}

function endEmptyTag(state: ScanState, end: number): number {
  endStartTag(state, end);
  if (state.tooDeep === 0) state.elements.isEmptyTag[state.elements.name.length - 1] = true;
  leaveElement(state, end, end);
  return end;
}

/** A `/` that no `>` follows: where the tag ends, or `undefined` where it goes on. */
function scanSolidus(state: ScanState, name: string, at: number): number | undefined {
  const { text } = state;
  const next = endOfJunk(text, at + 1);
  const code = text.charCodeAt(next);
  if (code === lessThan || next === text.length) {
    reportUnclosedTag(state, name, at + 1);
    return endEmptyTag(state, next);
  }
  reportBroken(state, badTag, "slash", spanOf(state, at, at + 1), {});
  if (code !== greaterThan) return undefined;
  // Either an empty-element tag was meant or the slash is too much; in that case the end tag is no second mistake.
  state.owedEndTags = [name];
  return endEmptyTag(state, next + 1);
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

function endUnclosedTag(state: ScanState, name: string, at: number, next: number): number {
  reportUnclosedTag(state, name, at);
  if (next === state.text.length) state.endsWithin = true;
  return endStartTag(state, next);
}

function reportUnclosedTag(state: ScanState, name: string, at: number): void {
  if (state.endsWithin) return;
  const span = spanOf(state, at, at);
  const fixes: Fix[] = [{ title: "Add '>'", edits: [{ span, text: ">" }] }];
  reportBroken(state, unclosedTag, "missing", span, { name: shorten(name) }, { fixes });
}
