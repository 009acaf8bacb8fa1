import type { Fix } from "../../diagnostic/diagnostic.ts";
import { badTag, unclosedTag } from "../codes/tag-codes.ts";
import { shorten } from "../shorten.ts";
import { addLeaf } from "./add-node.ts";
import { greaterThan, lessThan, skipSpace } from "./characters.ts";
import { closeByEndTag } from "./close-by-end-tag.ts";
import { endOfMeantName } from "./names.ts";
import { leaveElement } from "./open-elements.ts";
import { report } from "./report.ts";
import { innermostOf, type ScanState, spanOf } from "./scan-state.ts";

/** Reads the end tag at `</` and gives back where it ends. */
export function scanEndTag(state: ScanState, start: number): number {
  const { text } = state;
  const expected = innermostOf(state)?.name ?? "";
  const nameEnd = start + 2 + expected.length;
  if (
    state.tooDeep === 0 &&
    text.charCodeAt(nameEnd) === greaterThan &&
    text.startsWith(expected, start + 2) &&
    expected !== ""
  ) {
    leaveElement(state, start, nameEnd + 1);
    return nameEnd + 1;
  }
  return scanOddEndTag(state, start);
}

/** An end tag that is not just `</`, the name of the innermost element, and `>`. */
function scanOddEndTag(state: ScanState, start: number): number {
  const { text } = state;
  const nameStart = skipSpace(text, start + 2);
  const nameEnd = endOfMeantName(text, nameStart);
  const name = text.slice(nameStart, nameEnd);
  if (name === "" && text.charCodeAt(nameStart) !== greaterThan) return scanEmptyEndTag(state, start);

  if (nameStart > start + 2 && name !== "") reportSpace(state, start + 2, nameStart);
  const end = endOfTag(text, nameEnd);
  const isBroken = text.charCodeAt(nameEnd) !== greaterThan && !checkRest(state, name, nameEnd, end);
  if (state.tooDeep > 0) leaveElement(state, start, end);
  else closeByEndTag(state, { start, nameStart, end, name, isBroken });
  return end;
}

/** `</` and no name: the innermost element was to be closed, as when the tag is just being written. */
function scanEmptyEndTag(state: ScanState, start: number): number {
  const innermost = innermostOf(state);
  const end = start + 2;
  if (innermost === undefined || state.tooDeep > 0) {
    report(state, badTag, "emptyEndTag", spanOf(state, start, end), {});
    addLeaf(state, "unread", start, end);
    return end;
  }
  const { name } = innermost;
  const edits = [{ span: spanOf(state, end, end), text: `${name}>` }];
  const fixes = [{ title: `Add '${shorten(name)}>'`, edits }];
  report(state, badTag, "emptyEndTag", spanOf(state, start, end), {}, { fixes });
  state.told.owedEndTags = [name];
  leaveElement(state, start, end);
  return end;
}

function reportSpace(state: ScanState, start: number, end: number): void {
  const span = spanOf(state, start, end);
  report(state, badTag, "space", span, {}, { fixes: [{ title: "Remove the space", edits: [{ span, text: "" }] }] });
}

/** Past the next `>`, or before the `<` that comes first, or the end of the text. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === greaterThan) return at + 1;
    if (code === lessThan) return at;
  }
  return text.length;
}

/** Whether nothing but white space and `>` follows the name; anything else is reported. */
function checkRest(state: ScanState, name: string, nameEnd: number, end: number): boolean {
  const { text } = state;
  const junkStart = skipSpace(text, nameEnd);
  if (junkStart === end - 1 && text.charCodeAt(junkStart) === greaterThan) return true;
  if (text.charCodeAt(end - 1) === greaterThan) reportJunk(state, name, nameEnd, junkStart, end - 1);
  else reportUnclosed(state, name, nameEnd);
  if (end === text.length) state.told.endsWithin = true;
  return false;
}

function reportJunk(state: ScanState, name: string, nameEnd: number, start: number, end: number): void {
  const junk = state.text.slice(start, end).trimEnd();
  const span = spanOf(state, start, start + junk.length);
  const fixes: Fix[] = [{ title: "Remove it", edits: [{ span: spanOf(state, nameEnd, end), text: "" }] }];
  report(state, badTag, "endTag", span, { text: shorten(junk), element: shorten(name) }, { fixes });
}

function reportUnclosed(state: ScanState, name: string, at: number): void {
  const span = spanOf(state, at, at);
  const fixes: Fix[] = [{ title: "Add '>'", edits: [{ span, text: ">" }] }];
  report(state, unclosedTag, "missing", span, { name: `/${shorten(name)}` }, { fixes });
}
