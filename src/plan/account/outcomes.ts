import type { Span } from "../../text/span.ts";
import type { KeptPlace, Outcome, Remark } from "./account.ts";
import type { Claims } from "./claims.ts";
import type { Sweep } from "./deciding.ts";

/**
 * What a plan says of a place; `undefined` where it says nothing. What is both kept and spoken of is kept, and what is said
 * becomes its remarks: a rule that was made, but does less than its endpoint did. Of notes alone one that asks for work wins.
 */
export function planOutcome(span: Span, claims: Claims): Outcome | undefined {
  const as = claims.keptAt(span);
  const remarks = claims.remarksAt(span);
  if (as.length > 0) return { fate: "kept", as, remarks, follows: undefined };
  if (remarks.length === 0) return undefined;
  const isWork = remarks.some(({ todo }) => todo !== undefined);
  return { fate: isWork ? "by-hand" : "dropped", remarks, follows: undefined };
}

export function byHand(why: string, todo: string): Outcome {
  return { fate: "by-hand", remarks: [{ why, todo }], follows: undefined };
}

export function dropped(why: string): Outcome {
  return { fate: "dropped", remarks: [{ why, todo: undefined }], follows: undefined };
}

/** A gap in the tables, which is a mistake of the program: a test sees to it that no real file meets it. */
export const noRule = byHand("There is no rule for this.", "Report it, with the line, as a mistake of csdef.");

/** The outcome of whatever shares the fate of an element. Of what is kept its places; remarks stay with the element. */
export function follow({ outcome, label }: Sweep): Outcome {
  const follows = outcome.follows ?? label;
  return outcome.fate === "kept" ? { ...outcome, remarks: [], follows: label } : { ...outcome, follows };
}

/** The outcome with more to be known about it; what was dropped is by hand where more asks for work. */
export function withRemarks(outcome: Outcome, remarks: readonly Remark[]): Outcome {
  if (remarks.length === 0) return outcome;
  const all = [...outcome.remarks, ...remarks];
  const isWork = outcome.fate === "dropped" && all.some(({ todo }) => todo !== undefined);
  return isWork ? { fate: "by-hand", remarks: all, follows: outcome.follows } : { ...outcome, remarks: all };
}

/** What the kept ones of some outcomes are in, each once, without the properties. */
export function holdersOf(outcomes: readonly Outcome[]): readonly KeptPlace[] {
  const names = outcomes.flatMap((outcome) => (outcome.fate === "kept" ? outcome.as.map(({ what }) => what) : []));
  return [...new Set(names)].map((what) => ({ what, property: undefined }));
}
