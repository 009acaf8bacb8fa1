import type { Fix } from "../../diagnostic/diagnostic.ts";
import { badReference } from "../codes/text-codes.ts";
import { shorten } from "../shorten.ts";
import { ampersand, numberSign, semicolon } from "./characters.ts";
import { endOfName } from "./names.ts";
import { report } from "./report.ts";
import { resolveReference } from "./resolve-reference.ts";
import { type ScanState, spanOf } from "./scan-state.ts";

/** Reports each `&` of a piece of text that begins no known reference. */
export function scanReferences(state: ScanState, start: number, end: number): void {
  const { text } = state;
  for (let at = start; at < end; at += 1) {
    if (text.charCodeAt(at) === ampersand) scanReference(state, at, end);
  }
}

function scanReference(state: ScanState, start: number, limit: number): void {
  const { text } = state;
  const nameEnd = Math.min(endOfReferenceName(text, start + 1), limit);
  const name = text.slice(start + 1, nameEnd);
  const isClosed = nameEnd < limit && text.charCodeAt(nameEnd) === semicolon;
  if (!isClosed) reportUnclosed(state, start, nameEnd, name);
  else if (resolveReference(name) === undefined) reportUnresolved(state, start, nameEnd + 1, name);
}

function reportUnclosed(state: ScanState, start: number, end: number, name: string): void {
  if (resolveReference(name) === undefined) {
    report(state, badReference, "bare", spanOf(state, start, start + 1), {}, { fixes: [escapeFix(state, start)] });
    return;
  }
  const close: Fix = { title: "Add ';'", edits: [{ span: spanOf(state, end, end), text: ";" }] };
  const fixes = [close, escapeFix(state, start)];
  report(state, badReference, "unclosed", spanOf(state, start, end), { reference: `&${name}` }, { fixes });
}

function reportUnresolved(state: ScanState, start: number, end: number, name: string): void {
  const span = spanOf(state, start, end);
  const fixes = [escapeFix(state, start)];
  const reference = shorten(`&${name};`);
  if (name === "") report(state, badReference, "bare", spanOf(state, start, start + 1), {}, { fixes });
  else if (/^#([0-9]+|x[0-9a-fA-F]+)$/.test(name)) report(state, badReference, "character", span, { reference });
  else if (name.startsWith("#")) report(state, badReference, "number", span, { reference }, { fixes });
  // What a document type may have declared is not told as well: that it is there is the one mistake.
  else if (!state.told.documentType) report(state, badReference, "unknown", span, { name: shorten(name) }, { fixes });
}

function escapeFix(state: ScanState, start: number): Fix {
  return { title: "Write '&amp;'", edits: [{ span: spanOf(state, start, start + 1), text: "&amp;" }] };
}

function endOfReferenceName(text: string, start: number): number {
  if (text.charCodeAt(start) !== numberSign) return endOfName(text, start);
  let end = start + 1;
  while (isWordCharacter(text.charCodeAt(end))) end += 1;
  return end;
}

function isWordCharacter(code: number): boolean {
  const lowerCase = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lowerCase >= 0x61 && lowerCase <= 0x7a);
}
