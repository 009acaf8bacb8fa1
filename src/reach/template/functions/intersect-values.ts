import type { Evaluated, EvaluatedArray, EvaluatedObject } from "../evaluated.ts";
import { equalValues } from "../values/equal-values.ts";
import { arrayValue, type Decided, objectValue } from "../values/make-value.ts";
import type { Call } from "./function.ts";
import { mostCompared } from "./unite-values.ts";
import { refused, wrongKind } from "./wrong-kind.ts";

/** The items that all arrays have, or the members that all objects have with equal values. Undecided where one of them is. */
export function intersectValues(args: readonly Decided[], call: Call): Evaluated {
  const arrays = args.filter((value) => value.kind === "array");
  if (arrays.length === args.length) return intersectionOfArrays(arrays, call);
  const objects = args.filter((value) => value.kind === "object");
  if (objects.length === args.length) return intersectionOfObjects(objects, call);
  return wrongKind(
    call,
    args.find(({ kind }) => kind !== "array"),
    "arrays, or objects",
  );
}

function intersectionOfArrays(arrays: readonly EvaluatedArray[], call: Call): Evaluated {
  if (arrays.some(({ items }) => items.length > mostCompared)) {
    return refused(call, `arrays of more than ${mostCompared} items`);
  }
  const [first, ...others] = arrays;
  const answers = (first?.items ?? []).map((item) => ({
    item,
    isCommon: every(others, (array) => holds(array, item)),
  }));
  if (answers.some(({ isCommon }) => isCommon === undefined)) return refused(call, "an item is not known");
  return arrayValue(
    answers.flatMap(({ item, isCommon }) => (isCommon === true ? [item] : [])),
    call.at,
  );
}

function holds({ items }: EvaluatedArray, item: Evaluated): boolean | undefined {
  const answers = items.map((other) => equalValues(other, item));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function intersectionOfObjects([first, ...others]: readonly EvaluatedObject[], call: Call): Evaluated {
  const answers = [...(first?.members ?? [])].map(([key, member]) => {
    const isCommon = every(others, (object) => {
      const other = object.members.get(key)?.value;
      return other === undefined ? false : equalValues(other, member.value);
    });
    return { entry: [key, member] as const, isCommon };
  });
  if (answers.some(({ isCommon }) => isCommon === undefined)) return refused(call, "a member is not known");
  return objectValue(new Map(answers.flatMap(({ entry, isCommon }) => (isCommon === true ? [entry] : []))), call.at);
}

/** Whether it holds of all: `undefined` where it is not known of one and does not fail for another. */
function every<T>(values: readonly T[], verdict: (value: T) => boolean | undefined): boolean | undefined {
  const verdicts = values.map(verdict);
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}
