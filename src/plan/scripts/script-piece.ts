import type { Span } from "../../text/span.ts";
import type { RoleDesign } from "../design/design.ts";
import type { AccountNote } from "../plan.ts";
import type { ScriptStep } from "./role-script.ts";

/** What one kind of element adds to a role's script. */
export interface ScriptPiece {
  readonly steps: readonly ScriptStep[];
  readonly notes: readonly AccountNote[];
}

/** The pieces one after the other. */
export function joinPieces(pieces: readonly ScriptPiece[]): ScriptPiece {
  return { steps: pieces.flatMap(({ steps }) => steps), notes: pieces.flatMap(({ notes }) => notes) };
}

/** Notes that the places are kept in the role's script; places of what the author did not write are left out. */
export function keptInScript(
  { word }: RoleDesign,
  property: string,
  ...spans: readonly (Span | undefined)[]
): readonly AccountNote[] {
  return keptIn(`${word}.ps1`, property, spans);
}

/** Notes that the places are kept in the role's zip. */
export function keptInZip(
  { word }: RoleDesign,
  property: string,
  ...spans: readonly (Span | undefined)[]
): readonly AccountNote[] {
  return keptIn(`${word}.zip`, property, spans);
}

function keptIn(what: string, property: string, spans: readonly (Span | undefined)[]): readonly AccountNote[] {
  return spans.flatMap((span) => (span === undefined ? [] : [{ fate: "kept", span, as: { what, property } } as const]));
}

/** A note that the owner has to do something about a place; none where there is no place. */
export function byHand(span: Span | undefined, why: string, todo: string): readonly AccountNote[] {
  return span === undefined ? [] : [{ fate: "by-hand", span, why, todo }];
}

/** Notes that places have no meaning any more. */
export function droppedAt(why: string, ...spans: readonly (Span | undefined)[]): readonly AccountNote[] {
  return spans.flatMap((span) => (span === undefined ? [] : [{ fate: "dropped", span, why } as const]));
}
