import { missingSpace } from "../codes/attribute-codes.ts";
import { badDeclaration } from "../codes/document-codes.ts";
import { badInstruction } from "../codes/markup-codes.ts";
import { badName } from "../codes/tag-codes.ts";
import { shorten } from "../shorten.ts";
import { addLeaf } from "./add-node.ts";
import { isSpace } from "./characters.ts";
import { endOfMeantName, endOfName } from "./names.ts";
import { passOverUnclosed } from "./pass-over-unclosed.ts";
import { report } from "./report.ts";
import { findCloser, type ScanState, spanOf } from "./scan-state.ts";

/** Reads the processing instruction at `<?` and gives back where it ends. The XML declaration is read by `scanDeclaration`. */
export function scanInstruction(state: ScanState, start: number): number {
  const close = findCloser(state, "?>", start + 2);
  if (close === undefined) {
    report(state, badInstruction, "unclosed", spanOf(state, start, start + 2), {});
    return passOverUnclosed(state, start, start + 2);
  }
  const isGood = checkTarget(state, start, close);
  addLeaf(state, isGood ? "processing-instruction" : "unread", start, close + 2);
  return close + 2;
}

function checkTarget(state: ScanState, start: number, close: number): boolean {
  const { text } = state;
  const nameEnd = Math.min(endOfName(text, start + 2), close);
  const target = text.slice(start + 2, nameEnd);
  const span = spanOf(state, start + 2, nameEnd);
  if (target === "") report(state, badInstruction, "noTarget", spanOf(state, start, start + 2), {});
  else if (target === "xml") reportMisplaced(state, start, close + 2);
  else if (target.toLowerCase() === "xml") report(state, badInstruction, "reserved", span, { target });
  else if (target.includes(":")) report(state, badInstruction, "colon", span, { target: shorten(target) });
  else return checkTargetEnd(state, start + 2, nameEnd, close);
  return false;
}

function checkTargetEnd(state: ScanState, start: number, nameEnd: number, close: number): boolean {
  const { text } = state;
  if (nameEnd === close || isSpace(text.charCodeAt(nameEnd))) return true;
  const meantEnd = Math.min(Math.max(endOfMeantName(text, nameEnd), nameEnd + 1), close);
  const name = shorten(text.slice(start, meantEnd));
  const character = String.fromCodePoint(text.codePointAt(nameEnd) ?? 0);
  if (character === "?") report(state, missingSpace, "instruction", spanOf(state, start, nameEnd), { target: name });
  else report(state, badName, "name", spanOf(state, start, meantEnd), { name, character });
  return false;
}

function reportMisplaced(state: ScanState, start: number, end: number): void {
  const fixes = [{ title: "Remove it", edits: [{ span: spanOf(state, start, end), text: "" }] }];
  report(state, badDeclaration, "misplaced", spanOf(state, start, start + "<?xml".length), {}, { fixes });
}
