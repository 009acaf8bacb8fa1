import type { Span } from "../../../text/span.ts";
import type { Evaluated, EvaluatedArray, EvaluatedMember, EvaluatedObject, EvaluatedUndecided } from "../evaluated.ts";

/** A value that is known. What it holds may still be undecided in part. */
export type Decided = Exclude<Evaluated, EvaluatedUndecided>;

/** A string. */
export function textValue(value: string, span: Span): Evaluated {
  return { kind: "string", value, span };
}

/** A number; one that is none (`NaN`) or has no end is undecided. */
export function numberValue(value: number, span: Span): Evaluated {
  return Number.isFinite(value) ? { kind: "number", value, span } : undecided("a number beyond all bounds", span);
}

/** A boolean. */
export function booleanValue(value: boolean, span: Span): Evaluated {
  return { kind: "boolean", value, span };
}

/** The value `null`. */
export function nullValue(span: Span): Evaluated {
  return { kind: "null", span };
}

/** An array. */
export function arrayValue(items: readonly Evaluated[], span: Span): EvaluatedArray {
  return { kind: "array", items, span };
}

/** An object of members by their names in lower case. */
export function objectValue(members: ReadonlyMap<string, EvaluatedMember>, span: Span): EvaluatedObject {
  return { kind: "object", members, span };
}

/** An object of names and values, all of them at one place. Of names that differ in case alone the last one counts. */
export function objectOf(entries: Iterable<readonly [string, Evaluated]>, span: Span): EvaluatedObject {
  const members = new Map<string, EvaluatedMember>();
  for (const [name, value] of entries) members.set(name.toLowerCase(), { name, nameSpan: span, value });
  return objectValue(members, span);
}

/** A value that could not be found, for this reason. */
export function undecided(why: string, span: Span): EvaluatedUndecided {
  return { kind: "undecided", why, span };
}
