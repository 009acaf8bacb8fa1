import type { Evaluated } from "../evaluated.ts";
import { holdsPlaceholder } from "../placeholders.ts";
import { equalValues } from "../values/equal-values.ts";
import { booleanValue, type Decided, undecided } from "../values/make-value.ts";
import { type Call, type OfValues, ofValues, type TemplateFunction } from "./function.ts";
import { dependsOnPlace, wrongKind } from "./wrong-kind.ts";

/** Functions that compare two values. Texts are told apart by case. */
export const comparison: readonly TemplateFunction[] = [
  ofValues("equals", 2, 2, equals),
  ofValues(
    "less",
    2,
    2,
    ordering((order) => order < 0),
  ),
  ofValues(
    "lessOrEquals",
    2,
    2,
    ordering((order) => order <= 0),
  ),
  ofValues(
    "greater",
    2,
    2,
    ordering((order) => order > 0),
  ),
  ofValues(
    "greaterOrEquals",
    2,
    2,
    ordering((order) => order >= 0),
  ),
];

function equals([left, right]: readonly Decided[], call: Call): Evaluated {
  if (left === undefined || right === undefined) return wrongKind(call, undefined, "two values");
  const equal = equalValues(left, right);
  if (equal !== undefined) return booleanValue(equal, call.at);
  const texts = [left, right].map((value) => (value.kind === "string" ? `'${value.value}'` : "a value"));
  return undecided(`whether ${texts.join(" equals ")} depends on what is not known`, call.at);
}

function ordering(holds: (order: number) => boolean): OfValues {
  return ([left, right], call) => {
    if (left?.kind === "number" && right?.kind === "number") {
      return booleanValue(holds(left.value - right.value), call.at);
    }
    if (left?.kind !== "string") return wrongKind(call, left, "two numbers or two strings");
    if (right?.kind !== "string") return wrongKind(call, right, "two numbers or two strings");
    const open = [left.value, right.value].find(holdsPlaceholder);
    if (open !== undefined) return dependsOnPlace(call, open);
    return booleanValue(holds(compare(left.value, right.value)), call.at);
  };
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
