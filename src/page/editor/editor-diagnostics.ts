import type { Action, Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Place } from "../../diagnostic/place.ts";
import type { Problem, ProblemFix } from "../messages/overview.ts";

/** Findings of a file as the editor underlines them, with fixes that can be made in that file. */
export function editorDiagnostics(problems: readonly Problem[], document: Text): readonly Diagnostic[] {
  return problems.map(({ code, severity, message, place, fixes }) => ({
    ...rangeIn(place, document),
    severity,
    message,
    source: code,
    actions: fixes.filter(({ edits }) => edits.every((edit) => edit.place.file === place.file)).map(actionOf),
  }));
}

/** A place in the editor's own offsets, which count every end of a line as one; within the text, whatever the place says. */
export function rangeIn({ line, column, endLine, endColumn }: Place, document: Text): { from: number; to: number } {
  const from = offsetOf(line, column, document);
  return { from, to: Math.max(from, offsetOf(endLine, endColumn, document)) };
}

function offsetOf(line: number, column: number, document: Text): number {
  const { from, to } = document.line(Math.min(Math.max(line, 1), document.lines));
  return Math.min(from + column - 1, to);
}

function actionOf({ title, edits }: ProblemFix): Action {
  return {
    name: title,
    apply: (view) => {
      const changes = edits.map(({ place, text }) => ({ ...rangeIn(place, view.state.doc), insert: text }));
      view.dispatch({ changes, userEvent: "input.fix" });
    },
  };
}
