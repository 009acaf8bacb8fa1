import type { Evaluated, EvaluatedArray, EvaluatedMember, EvaluatedObject } from "../evaluated.ts";
import { equalValues } from "../values/equal-values.ts";
import { arrayValue, type Decided, objectValue } from "../values/make-value.ts";
import type { Call } from "./function.ts";
import { refused, wrongKind } from "./wrong-kind.ts";

/** All items of arrays, each once; or all members of objects, of those of one name the last, objects within united too. */
export function uniteValues(args: readonly Decided[], call: Call): Evaluated {
  const objects = args.filter((value) => value.kind === "object");
  if (objects.length === args.length) return objects.reduce((left, right) => merge(left, right));
  const arrays = args.filter((value) => value.kind === "array");
  if (arrays.length === args.length) return unionOfArrays(arrays, call);
  const wrong = args.find(({ kind }) => kind !== "array");
  return wrongKind(call, wrong, "arrays, or objects");
}

/** What is not known may be equal to something else, and then stands there twice, which does no harm. */
function unionOfArrays(arrays: readonly EvaluatedArray[], call: Call): Evaluated {
  const items = arrays.flatMap((array) => array.items);
  const result: Evaluated[] = [];
  const texts = new Set<string>();
  const others: Evaluated[] = [];
  for (const item of items) {
    const isKnown = item.kind === "string" ? texts.has(item.value) : others.some((other) => isSame(other, item));
    if (isKnown) continue;
    if (item.kind === "string") texts.add(item.value);
    else others.push(item);
    if (others.length > mostCompared) return refused(call, `more than ${mostCompared} different items`);
    result.push(item);
  }
  return arrayValue(result, call.at);
}

/** Every item is compared with every other one, which takes the square of their number. */
export const mostCompared = 1000;

function isSame(left: Evaluated, right: Evaluated): boolean {
  return left.kind === right.kind && equalValues(left, right) === true;
}

function merge(left: EvaluatedObject, right: EvaluatedObject): EvaluatedObject {
  const members = new Map(left.members);
  for (const [key, member] of right.members) members.set(key, mergeMember(members.get(key), member));
  const more = left.more ?? right.more;
  return { ...objectValue(members, right.span), ...(more === undefined ? {} : { more }) };
}

function mergeMember(left: EvaluatedMember | undefined, right: EvaluatedMember): EvaluatedMember {
  if (left?.value.kind !== "object" || right.value.kind !== "object") return right;
  return { ...right, value: merge(left.value, right.value) };
}
