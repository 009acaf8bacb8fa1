import type { Fix } from "../../diagnostic/diagnostic.ts";
import { contentAfterRoot, contentBeforeRoot } from "../codes/document-codes.ts";
import { bareLessThan, cdataEndInText } from "../codes/text-codes.ts";
import { shorten } from "../shorten.ts";
import { addLeaf } from "./add-node.ts";
import {
  ampersand,
  carriageReturn,
  exclamationMark,
  greaterThan,
  isSpace,
  lessThan,
  questionMark,
  rightBracket,
  skipSpace,
  solidus,
} from "./characters.ts";
import { endOfName, endsMeantName } from "./names.ts";
import { report } from "./report.ts";
import { scanReferences } from "./scan-reference.ts";
import { type ScanState, spanOf } from "./scan-state.ts";
import { restOfSpoiltTag } from "./spoilt-tag.ts";

/** Reads text up to the next markup and gives back where that is. */
export function scanText(state: ScanState, start: number): number {
  if (state.open.length === 0) return scanOuterText(state, start);
  const { text } = state;
  let hasReference = false;
  let isPlain = true;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > rightBracket) continue;
    if (code === lessThan) {
      if (endsText(text, at)) break;
      at = scanBareLessThan(state, at) - 1;
    } else if (code === ampersand) hasReference = true;
    else if (code === carriageReturn) isPlain = false;
    else if (code === rightBracket && text.startsWith("]]>", at)) reportCDataEnd(state, at);
  }
  if (hasReference) scanReferences(state, start, at);
  addLeaf(state, isPlain && !hasReference ? "plain-text" : "text", start, at);
  return at;
}

/** Whether the `<` at this offset begins a tag, comment, section or instruction, well or badly written. */
export function beginsMarkup(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (next === solidus || next === exclamationMark || next === questionMark) return true;
  if (endOfName(text, at + 1) > at + 1) return true;
  return !endsMeantName(next) && isClosedBeforeNextTag(text, at + 1);
}

function endsText(text: string, at: number): boolean {
  return beginsMarkup(text, at) || restOfSpoiltTag(text, at) !== undefined;
}

function isClosedBeforeNextTag(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lessThan) return false;
    if (code === greaterThan) return true;
  }
  return false;
}

/** Reports a `<` that begins nothing, with those that follow it at once, and gives back where they end. */
function scanBareLessThan(state: ScanState, start: number): number {
  const { text } = state;
  let end = start + 1;
  while (text.charCodeAt(end) === lessThan && !endsText(text, end)) end += 1;
  const span = spanOf(state, start, end);
  const fixes: Fix[] = [{ title: "Write '&lt;'", edits: [{ span, text: "&lt;".repeat(end - start) }] }];
  report(state, bareLessThan, "bare", span, {}, { fixes });
  return end;
}

function reportCDataEnd(state: ScanState, at: number): void {
  const span = spanOf(state, at, at + 3);
  const fixes: Fix[] = [{ title: "Write ']]&gt;'", edits: [{ span, text: "]]&gt;" }] }];
  report(state, cdataEndInText, "end", span, {}, { fixes });
}

/** Outside of the root element only white space is text; anything else is passed over. */
function scanOuterText(state: ScanState, start: number): number {
  const { text } = state;
  const junkStart = skipSpace(text, start);
  addLeaf(state, "plain-text", start, junkStart);
  let end = junkStart;
  while (end < text.length && !(text.charCodeAt(end) === lessThan && endsText(text, end))) end += 1;
  if (end > junkStart) reportOuterText(state, junkStart, end);
  addLeaf(state, "unread", junkStart, end);
  return end;
}

function reportOuterText(state: ScanState, start: number, end: number): void {
  const raw = state.text.slice(start, end);
  let last = end;
  while (isSpace(state.text.charCodeAt(last - 1))) last -= 1;
  const span = spanOf(state, start, last);
  const root = state.root?.name;
  if (root === undefined) report(state, contentBeforeRoot, "text", span, { text: shorten(raw) });
  else if (!state.told.contentAfterRoot) {
    report(state, contentAfterRoot, "text", span, { text: shorten(raw), root: shorten(root) });
    state.told.contentAfterRoot = true;
  }
}
