import type { Evaluated } from "../evaluated.ts";
import { holdsPlaceholder } from "../placeholders.ts";
import { booleanOf } from "../values/boolean-of.ts";
import { arrayValue, booleanValue, type Decided, numberValue } from "../values/make-value.ts";
import { wholeNumber } from "../values/whole-number.ts";
import { type Call, type OfValues, ofValues, type TemplateFunction } from "./function.ts";
import { dependsOnPlace, refused, wrongKind } from "./wrong-kind.ts";

/** Functions of whole numbers, and the ways to make one. */
export const numbers: readonly TemplateFunction[] = [
  ofValues(
    "add",
    2,
    2,
    arithmetic((left, right) => left + right),
  ),
  ofValues(
    "sub",
    2,
    2,
    arithmetic((left, right) => left - right),
  ),
  ofValues(
    "mul",
    2,
    2,
    arithmetic((left, right) => left * right),
  ),
  ofValues(
    "div",
    2,
    2,
    arithmetic((left, right) => Math.trunc(left / right)),
  ),
  ofValues(
    "mod",
    2,
    2,
    arithmetic((left, right) => left % right),
  ),
  ofValues("min", 1, undefined, extreme(Math.min)),
  ofValues("max", 1, undefined, extreme(Math.max)),
  ofValues("range", 2, 2, range),
  ofValues("int", 1, 1, int),
  ofValues("float", 1, 1, float),
  ofValues("bool", 1, 1, bool),
];

function arithmetic(operate: (left: number, right: number) => number): OfValues {
  return ([left, right], call) => {
    const first = left === undefined ? undefined : wholeNumber(left);
    const second = right === undefined ? undefined : wholeNumber(right);
    if (first === undefined) return wrongKind(call, left, "whole numbers");
    if (second === undefined) return wrongKind(call, right, "whole numbers");
    const result = operate(first, second);
    if (!Number.isFinite(result)) return refused(call, "division by zero");
    // `-0` is no number of the language.
    return Number.isSafeInteger(result) ? numberValue(result + 0, call.at) : refused(call, "the result is too large");
  };
}

function extreme(choose: (left: number, right: number) => number): OfValues {
  return (args, call) => {
    const [only] = args;
    const values = args.length === 1 && only?.kind === "array" ? only.items : args;
    const all = values.map(wholeNumber);
    const known = all.filter((value) => value !== undefined);
    const [first] = known;
    if (first === undefined || known.length < all.length) return wrongKind(call, only, "whole numbers");
    return numberValue(
      known.reduce((left, right) => choose(left, right), first),
      call.at,
    );
  };
}

/** The platform's own limit of `range`. */
const longestRange = 10_000;

function range([start, count]: readonly Decided[], call: Call): Evaluated {
  const first = start === undefined ? undefined : wholeNumber(start);
  const length = count === undefined ? undefined : wholeNumber(count);
  if (first === undefined) return wrongKind(call, start, "whole numbers");
  if (length === undefined) return wrongKind(call, count, "whole numbers");
  if (length < 0 || length > longestRange)
    return refused(call, `a count of ${length} is not within 0 to ${longestRange}`);
  return arrayValue(
    Array.from({ length }, (_, index) => numberValue(first + index, call.at)),
    call.at,
  );
}

function int([value]: readonly Decided[], call: Call): Evaluated {
  if (value?.kind === "number") return numberValue(Math.trunc(value.value), call.at);
  if (value?.kind !== "string") return wrongKind(call, value, "a number or a string");
  if (holdsPlaceholder(value.value)) return dependsOnPlace(call, value.value);
  const whole = wholeNumber(value);
  return whole === undefined ? refused(call, `'${value.value}' is no whole number`) : numberValue(whole, call.at);
}

function float([value]: readonly Decided[], call: Call): Evaluated {
  if (value?.kind === "number") return numberValue(value.value, call.at);
  if (value?.kind !== "string") return wrongKind(call, value, "a number or a string");
  const isNumber = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(value.value);
  return isNumber ? numberValue(Number(value.value), call.at) : refused(call, `'${value.value}' is no number`);
}

function bool([value]: readonly Decided[], call: Call): Evaluated {
  const number = value === undefined ? undefined : wholeNumber(value);
  if (number !== undefined) return booleanValue(number !== 0, call.at);
  const truth = value === undefined ? undefined : booleanOf(value);
  return truth === undefined ? wrongKind(call, value, "a word for true or false") : booleanValue(truth, call.at);
}
