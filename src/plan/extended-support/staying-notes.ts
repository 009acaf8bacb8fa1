import type { Span } from "../../text/span.ts";
import { compareSpans } from "../../text/span.ts";
import type { AccountNote, Plan } from "../plan.ts";
import { expressionsOf } from "../walk.ts";
import type { ChangedFile } from "./changed-file.ts";

/**
 * What the template repeats stays in the files all the same, where no edit touches it: the platform reads them both.
 */
export function stayingNotes(plan: Plan, changedFiles: readonly ChangedFile[]): readonly AccountNote[] {
  const claimed = new Map<string, Span>();
  for (const span of claimedSpans(plan)) claimed.set(`${span.start}-${span.end} ${span.file}`, span);
  return [...claimed.values()].sort(compareSpans).flatMap((span) => {
    const file = changedFiles.find(({ document }) => document.file === span.file);
    if (file === undefined || file.edits.some((edit) => overlap(edit.span, span))) return [];
    return [stayingNote(span, file.kind)];
  });
}

/** Tells that something stays in a changed file, whatever else there is to say of it. */
export function stayingNote(span: Span, kind: ChangedFile["kind"]): AccountNote {
  return { fate: "kept", span, as: { what: `the changed ${kind}`, property: "as it was" } };
}

function* claimedSpans(plan: Plan): Generator<Span> {
  for (const { origins } of plan.parameters) yield* origins ?? [];
  for (const { origins } of plan.resources) yield* origins;
  for (const { origins } of expressionsOf(plan)) yield* origins ?? [];
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
