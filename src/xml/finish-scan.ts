import { diagnose } from "../diagnostic/code-record.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostic/diagnostic.ts";
import { startNameSpan } from "./close-by-end-tag.ts";
import { tooManyErrors } from "./codes/bound-codes.ts";
import { emptyDocument } from "./codes/document-codes.ts";
import { unclosedElement } from "./codes/tag-codes.ts";
import { forbiddenCharacters } from "./forbidden-characters.ts";
import { leaveAll } from "./open-elements.ts";
import type { Scan } from "./scan-result.ts";
import { report, type ScanState, spanOf } from "./scan-state.ts";
import { shorten } from "./shorten.ts";

/** Closes what is open at the end of the text, and gives back what was scanned. */
export function finishScan(state: ScanState): Scan {
  if (state.open.length > 0) reportUnclosed(state);
  leaveAll(state);
  if (state.elements.name.length === 0 && state.diagnostics.length === 0) reportNoRoot(state);
  const { file, nodes, elements, attributes } = state;
  return { file, nodes, elements, attributes, diagnostics: allDiagnostics(state) };
}

/** One finding, at the innermost element: that several are open has one reason, which is that the text ends too early. */
function reportUnclosed(state: ScanState): void {
  if (state.endsWithin || state.tooDeep > 0 || state.open.every((element) => state.brokenElements.has(element))) return;
  const { length } = state.text;
  const names = state.open.map((element) => state.elements.name[element] ?? "").reverse();
  const innermost = state.open.at(-1) ?? 0;
  const related = state.open
    .slice(-10, -1)
    .reverse()
    .map((element) => ({ message: "This element is not closed either.", span: startNameSpan(state, element) }));
  const endTags = names.map((name) => `</${name}>`).join("");
  const fixes = [
    { title: `Add '${shorten(endTags)}'`, edits: [{ span: spanOf(state, length, length), text: endTags }] },
  ];
  const data = { element: shorten(names[0] ?? ""), around: shorten(names.slice(1, 20).join(", ")) };
  const message = names.length > 1 ? "manyAtEnd" : "atEnd";
  report(state, unclosedElement, message, startNameSpan(state, innermost), data, { related, fixes });
}

function reportNoRoot(state: ScanState): void {
  const { length } = state.text;
  const message = state.text.trim() === "" ? "empty" : "noRoot";
  report(state, emptyDocument, message, spanOf(state, length, length), {});
}

function allDiagnostics(state: ScanState): readonly Diagnostic[] {
  const limit = state.bounds.errors;
  const forbidden = state.hasForbiddenCharacter ? forbiddenCharacters(state.text, state.file, limit + 1) : [];
  const all = sortDiagnostics([...state.diagnostics, ...forbidden]);
  if (all.length <= limit && !state.hasMoreErrors) return all;
  const end = spanOf(state, state.text.length, state.text.length);
  return [...all.slice(0, limit), diagnose(tooManyErrors, "errors", end, { limit })];
}
