import type { Span } from "../../../text/span.ts";
import type { Bounds } from "../bounds.ts";
import type { Context, EvaluateArgument } from "../context.ts";
import type { Evaluated } from "../evaluated.ts";
import type { Expression } from "../expression/expression.ts";
import { holdsPlaceholder } from "../placeholders.ts";
import type { Decided } from "../values/make-value.ts";

/** A function of the template language, with the least and the greatest number of its arguments. */
export type TemplateFunction = Signature &
  (
    | { readonly kind: "values"; readonly evaluate: OfValues }
    | { readonly kind: "letters"; readonly isUnknown: (text: string) => boolean; readonly evaluate: OfValues }
    | { readonly kind: "open"; readonly evaluate: OfOpenValues }
    | { readonly kind: "form"; readonly evaluate: OfArguments }
  );

interface Signature {
  readonly name: string;
  readonly minimum: number;
  /** `undefined`: as many as one likes. */
  readonly maximum: number | undefined;
}

/** A function of known values: where one argument is undecided, so is the result. */
export type OfValues = (args: readonly Decided[], call: Call) => Evaluated;

/** A function that gives a result whose parts may be undecided as its arguments are. */
export type OfOpenValues = (args: readonly Evaluated[], at: Span) => Evaluated;

/** A function that evaluates its arguments itself: not all of them, or in a context of its own. */
export type OfArguments = (form: Form) => Evaluated;

/** Where a function is called, by which name, and what it may make. */
export interface Call {
  readonly at: Span;
  readonly bounds: Bounds;
  readonly name: string;
}

export interface Form {
  readonly args: readonly Expression[];
  readonly context: Context;
  readonly evaluate: EvaluateArgument;
}

/** A function of known values. */
export function ofValues(
  name: string,
  minimum: number,
  maximum: number | undefined,
  evaluate: OfValues,
): TemplateFunction {
  return { kind: "values", name, minimum, maximum, evaluate };
}

/**
 * A function of known values that changes a text or takes it apart, so that of a text that is not known to the letter it
 * gives one that is not known either. `isUnknown` tells which texts are meant.
 */
export function ofLetters(
  name: string,
  minimum: number,
  maximum: number | undefined,
  evaluate: OfValues,
  isUnknown: (text: string) => boolean = holdsPlaceholder,
): TemplateFunction {
  return { kind: "letters", name, minimum, maximum, evaluate, isUnknown };
}

/** A function whose result may hold what is undecided. */
export function ofOpenValues(
  name: string,
  minimum: number,
  maximum: number | undefined,
  evaluate: OfOpenValues,
): TemplateFunction {
  return { kind: "open", name, minimum, maximum, evaluate };
}

/** A function that evaluates its arguments itself. */
export function ofArguments(
  name: string,
  minimum: number,
  maximum: number | undefined,
  evaluate: OfArguments,
): TemplateFunction {
  return { kind: "form", name, minimum, maximum, evaluate };
}
