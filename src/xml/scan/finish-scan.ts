import { diagnose } from "../../diagnostic/code-record.ts";
import { type Diagnostic, sortDiagnostics } from "../../diagnostic/diagnostic.ts";
import { tooManyErrors } from "../codes/bound-codes.ts";
import { emptyDocument } from "../codes/document-codes.ts";
import { unclosedElement } from "../codes/tag-codes.ts";
import { shorten } from "../shorten.ts";
import { nameSpan } from "../tree.ts";
import { forbiddenCharacters } from "./forbidden-characters.ts";
import { leaveAll } from "./open-elements.ts";
import { report } from "./report.ts";
import type { Scan, ScannedElement } from "./scan-result.ts";
import { type ScanState, spanOf } from "./scan-state.ts";

/** Closes what is open at the end of the text, and gives back what was scanned. */
export function finishScan(state: ScanState): Scan {
  const [innermost, ...around] = [...state.open].reverse();
  if (innermost !== undefined) reportUnclosed(state, innermost, around);
  leaveAll(state);
  if (state.root === undefined && state.diagnostics.length === 0) reportNoRoot(state);
  return { nodes: state.nodes, parents: state.parents, diagnostics: allDiagnostics(state) };
}

/** One finding, at the innermost element: that several are open has one reason, which is that the text ends too early. */
function reportUnclosed(state: ScanState, innermost: ScannedElement, around: readonly ScannedElement[]): void {
  const { told, text } = state;
  if (told.endsWithin || told.tooDeep || state.open.every((element) => told.brokenElements.has(element))) return;

  const message = "This element is not closed either.";
  const related = around.slice(0, 10).map((element) => ({ message, span: nameSpan(element) }));
  const endTags = [innermost, ...around].map(({ name }) => `</${name}>`).join("");
  const edits = [{ span: spanOf(state, text.length, text.length), text: endTags }];
  const fixes = [{ title: `Add '${shorten(endTags)}'`, edits }];
  const names = around.slice(0, 20).map(({ name }) => name);
  const data = { element: shorten(innermost.name), around: shorten(names.join(", ")) };
  report(state, unclosedElement, around.length > 0 ? "manyAtEnd" : "atEnd", nameSpan(innermost), data, {
    related,
    fixes,
  });
}

function reportNoRoot(state: ScanState): void {
  const { length } = state.text;
  const message = state.text.trim() === "" ? "empty" : "noRoot";
  report(state, emptyDocument, message, spanOf(state, length, length), {});
}

function allDiagnostics(state: ScanState): readonly Diagnostic[] {
  const limit = state.bounds.errors;
  const forbidden = state.told.forbiddenCharacter ? forbiddenCharacters(state.text, state.file, limit + 1) : [];
  const all = sortDiagnostics([...state.diagnostics, ...forbidden]);
  if (all.length <= limit && !state.told.tooManyErrors) return all;
  const end = spanOf(state, state.text.length, state.text.length);
  return [...all.slice(0, limit), diagnose(tooManyErrors, "errors", end, { limit })];
}
