import { compareSpans, type Span } from "./span.ts";

/** Replaces the text of a span by another. An empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text with all edits made. Of edits that overlap, the one that starts first is made and the other left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((left, right) => compareSpans(left.span, right.span));
  let result = "";
  let from = 0;
  for (const edit of ordered) {
    if (edit.span.start < from) continue;
    result += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return result + text.slice(from);
}
