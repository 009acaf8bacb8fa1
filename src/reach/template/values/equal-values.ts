import type { Evaluated, EvaluatedArray, EvaluatedObject } from "../evaluated.ts";
import { equalTexts } from "../placeholders.ts";

/** Whether two values are equal, objects and arrays part by part; `undefined` where that is undecided. */
export function equalValues(left: Evaluated, right: Evaluated): boolean | undefined {
  if (left === right && left.kind !== "undecided") return true;
  if (left.kind === "undecided" || right.kind === "undecided") return undefined;
  if (left.kind === "string" && right.kind === "string") return equalTexts(left.value, right.value);
  if (left.kind === "array" && right.kind === "array") return equalArrays(left, right);
  if (left.kind === "object" && right.kind === "object") return equalObjects(left, right);
  if (left.kind === "number" && right.kind === "number") return left.value === right.value;
  if (left.kind === "boolean" && right.kind === "boolean") return left.value === right.value;
  return left.kind === right.kind;
}

function equalArrays(left: EvaluatedArray, right: EvaluatedArray): boolean | undefined {
  if (left.items.length !== right.items.length) return false;
  return allEqual(left.items.map((item, index) => [item, right.items[index]] as const));
}

function equalObjects(left: EvaluatedObject, right: EvaluatedObject): boolean | undefined {
  if (left.more !== undefined || right.more !== undefined) return undefined;
  if (left.members.size !== right.members.size) return false;
  return allEqual([...left.members].map(([key, { value }]) => [value, right.members.get(key)?.value] as const));
}

function allEqual(pairs: readonly (readonly [Evaluated, Evaluated | undefined])[]): boolean | undefined {
  let result: boolean | undefined = true;
  for (const [left, right] of pairs) {
    const equal = right === undefined ? false : equalValues(left, right);
    if (equal === false) return false;
    if (equal === undefined) result = undefined;
  }
  return result;
}
