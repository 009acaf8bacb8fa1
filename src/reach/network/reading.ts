import type { Span } from "../../text/span.ts";
import type { Evaluated } from "../template/evaluated.ts";

/** Why a value is not known, and the place where it would have stood. */
export interface Doubt {
  readonly why: string;
  readonly span: Span;
}

/** A value of a template, or why it is none. What is absent is `undefined` beside it. */
export type Reading<T> = Known<T> | { readonly kind: "undecided"; readonly doubt: Doubt };

export interface Known<T> {
  readonly kind: "known";
  readonly value: T;
  readonly span: Span;
}

/** The values of a list that are known, and why the rest is not. */
export interface Listing<T> {
  readonly known: readonly T[];
  readonly doubts: readonly Doubt[];
}

export const nothing: Listing<never> = { known: [], doubts: [] };

/** A value that is known. */
export function known<T>(value: T, span: Span): Known<T> {
  return { kind: "known", value, span };
}

/** A value that is not known. */
export function undecided(why: string, span: Span): { readonly kind: "undecided"; readonly doubt: Doubt } {
  return { kind: "undecided", doubt: { why, span } };
}

/** The known value made into another; what is absent or undecided stays so. */
export function mapReading<From, To>(
  reading: Reading<From> | undefined,
  change: (value: From, span: Span) => Reading<To>,
): Reading<To> | undefined {
  return reading?.kind === "known" ? change(reading.value, reading.span) : reading;
}

/** The value, or a doubt that says that it is missing. */
export function required<T>(reading: Reading<T> | undefined, name: string, owner: Span): Reading<T> {
  return reading ?? undecided(`'${name}' is missing`, owner);
}

/** Why the readings are not all known; empty where they are. */
export function doubtsOf(readings: readonly (Reading<unknown> | undefined)[]): readonly Doubt[] {
  return readings.flatMap((reading) => (reading?.kind === "undecided" ? [reading.doubt] : []));
}

/** The known values of a list of readings, and the doubts of the others. */
export function listingOf<T>(readings: readonly (Reading<T> | undefined)[]): Listing<T> {
  return {
    known: readings.flatMap((reading) => (reading?.kind === "known" ? [reading.value] : [])),
    doubts: doubtsOf(readings),
  };
}

/** Two lists as one. */
export function joined<T>(left: Listing<T>, right: Listing<T>): Listing<T> {
  return { known: [...left.known, ...right.known], doubts: [...left.doubts, ...right.doubts] };
}

/**
 * The member at a path of names in lower case. An undecided value on the way stands for all that is in it; `null` is as
 * good as absent.
 */
export function at(value: Evaluated | undefined, ...path: readonly string[]): Evaluated | undefined {
  const [name, ...rest] = path;
  if (value === undefined || value.kind === "null") return undefined;
  if (name === undefined || value.kind === "undecided") return value;
  if (value.kind !== "object") return undefined;
  return at(value.members.get(name)?.value, ...rest);
}
