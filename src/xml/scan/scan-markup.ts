import type { Fix } from "../../diagnostic/diagnostic.ts";
import { badCData, badComment, badMarkup } from "../codes/markup-codes.ts";
import { shorten } from "../shorten.ts";
import { addLeaf } from "./add-node.ts";
import { greaterThan, lessThan } from "./characters.ts";
import { endOfMeantName } from "./names.ts";
import { passOverUnclosed } from "./pass-over-unclosed.ts";
import { report } from "./report.ts";
import { scanDocumentType } from "./scan-document-type.ts";
import { findCloser, type ScanState, spanOf } from "./scan-state.ts";

/** Reads what begins with `<!` and gives back where it ends. */
export function scanMarkup(state: ScanState, start: number): number {
  const { text } = state;
  if (text.startsWith("<!--", start)) return scanComment(state, start);
  if (text.startsWith("<![CDATA[", start)) return scanCData(state, start);
  if (/^<!doctype/i.test(text.slice(start, start + 9))) return scanDocumentType(state, start);
  return scanUnknown(state, start);
}

function scanComment(state: ScanState, start: number): number {
  const close = findCloser(state, "-->", start + 4);
  if (close === undefined) {
    report(state, badComment, "unclosed", spanOf(state, start, start + 4), {});
    return passOverUnclosed(state, start, start + 4);
  }
  checkHyphens(state, start, close);
  addLeaf(state, "comment", start, close + 3);
  return close + 3;
}

function checkHyphens(state: ScanState, start: number, close: number): void {
  const at = state.text.indexOf("--", start + 4);
  if (at >= close) return;
  const isNested = state.text.startsWith("<!--", at - 2);
  if (isNested) {
    const related = [{ message: "This comment is not closed.", span: spanOf(state, start, start + 4) }];
    report(state, badComment, "nested", spanOf(state, at - 2, at + 2), {}, { related });
    return;
  }
  const edits = [{ span: spanOf(state, start + 4, close), text: withoutHyphens(state.text.slice(start + 4, close)) }];
  const fixes: Fix[] = [{ title: "Put blanks between the hyphens", edits }];
  report(state, badComment, "hyphens", spanOf(state, at, at + 2), {}, { fixes });
}

function withoutHyphens(comment: string): string {
  return comment.replace(/-(?=-)|-$/g, "- ");
}

function scanCData(state: ScanState, start: number): number {
  const isOutside = state.open.length === 0;
  if (isOutside) report(state, badCData, "outside", spanOf(state, start, start + 9), {});
  const close = findCloser(state, "]]>", start + 9);
  if (close === undefined) {
    if (!isOutside) report(state, badCData, "unclosed", spanOf(state, start, start + 9), {});
    return passOverUnclosed(state, start, start + 9);
  }
  addLeaf(state, isOutside ? "unread" : "cdata", start, close + 3);
  return close + 3;
}

function scanUnknown(state: ScanState, start: number): number {
  const { text } = state;
  let end = start + 2;
  while (end < text.length && text.charCodeAt(end) !== greaterThan && text.charCodeAt(end) !== lessThan) end += 1;
  if (text.charCodeAt(end) === greaterThan) end += 1;
  const meantEnd = Math.max(endOfMeantName(text, start + 2), start + 2);
  const found = shorten(text.slice(start, meantEnd));
  report(state, badMarkup, "unknown", spanOf(state, start, meantEnd), { text: found });
  addLeaf(state, "unread", start, end);
  return end;
}
