import type { Fix } from "../../diagnostic/diagnostic.ts";
import type { Edit } from "../../text/edit.ts";
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
  let at = start;
  while (at < end) {
    if (text.charCodeAt(at) === ampersand) at = scanReference(state, readReference(text, at, end), end);
    else at += 1;
  }
}

/** An `&` with the name that follows it, if one does. */
interface Reference {
  readonly start: number;
  readonly name: string;
  readonly nameEnd: number;
  readonly isClosed: boolean;
  readonly isKnown: boolean;
}

function readReference(text: string, start: number, limit: number): Reference {
  const nameEnd = Math.min(endOfReferenceName(text, start + 1), limit);
  const name = text.slice(start + 1, nameEnd);
  const isClosed = name !== "" && nameEnd < limit && text.charCodeAt(nameEnd) === semicolon;
  return { start, name, nameEnd, isClosed, isKnown: resolveReference(name) !== undefined };
}

function isBare({ isClosed, isKnown }: Reference): boolean {
  return !isClosed && !isKnown;
}

/** Reports what is wrong with a reference and gives back where reading goes on. */
function scanReference(state: ScanState, reference: Reference, limit: number): number {
  const { start, nameEnd, isClosed, isKnown } = reference;
  if (isBare(reference)) return reportBare(state, start, limit);
  if (!isClosed) reportUnclosed(state, reference);
  else if (!isKnown) reportUnknown(state, reference);
  return nameEnd;
}

/** Reports an `&` that begins nothing, with those that follow it at once as in `&&`. */
function reportBare(state: ScanState, start: number, limit: number): number {
  const { text } = state;
  let end = start + 1;
  while (end < limit && text.charCodeAt(end) === ampersand && isBare(readReference(text, end, limit))) end += 1;
  const span = spanOf(state, start, end);
  const fixes: Fix[] = [{ title: "Write '&amp;'", edits: [{ span, text: "&amp;".repeat(end - start) }] }];
  report(state, badReference, "bare", span, {}, { fixes });
  return end;
}

function reportUnclosed(state: ScanState, { start, name, nameEnd }: Reference): void {
  const close: Fix = { title: "Add ';'", edits: [{ span: spanOf(state, nameEnd, nameEnd), text: ";" }] };
  const data = { reference: `&${shorten(name)}` };
  const fixes = [close, escapeFix(state, start)];
  report(state, badReference, "unclosed", spanOf(state, start, nameEnd), data, { fixes });
}

function reportUnknown(state: ScanState, { start, name, nameEnd }: Reference): void {
  const span = spanOf(state, start, nameEnd + 1);
  const fixes = [escapeFix(state, start)];
  const reference = shorten(`&${name};`);
  if (/^#([0-9]+|x[0-9a-fA-F]+)$/.test(name)) report(state, badReference, "character", span, { reference });
  else if (name.startsWith("#")) report(state, badReference, "number", span, { reference }, { fixes });
  // What a document type may have declared is not told as well: that it is there is the one mistake.
  else if (!state.told.documentType) report(state, badReference, "unknown", span, { name: shorten(name) }, { fixes });
}

function escapeFix(state: ScanState, start: number): Fix {
  return { title: "Write '&amp;'", edits: [escapeEdit(state, start)] };
}

function escapeEdit(state: ScanState, start: number): Edit {
  return { span: spanOf(state, start, start + 1), text: "&amp;" };
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
