import type { Context } from "../context.ts";
import { copyCount, inLoop } from "../evaluate-copies.ts";
import { evaluateJson } from "../evaluate-json.ts";
import type { Evaluated, EvaluatedMember, EvaluatedObject } from "../evaluated.ts";
import { booleanOf } from "../values/boolean-of.ts";
import { arrayValue, objectValue, undecided } from "../values/make-value.ts";
import { membersOf, writtenObject } from "./part-of-template.ts";

/** The outputs of a deployment as `{name: {type, value}}`. One whose condition is false is left out. */
export function outputsOf(template: EvaluatedObject, context: Context): Evaluated {
  const members = [...membersOf(template, "outputs", context.run)].flatMap(([key, member]) => {
    const value = member.value.kind === "object" ? outputOf(member.value, context) : undefined;
    return value === undefined ? [] : [[key, { ...member, value }] as const];
  });
  return objectValue(new Map(members), template.span);
}

function outputOf(written: EvaluatedObject, context: Context): Evaluated | undefined {
  const condition = written.members.get("condition")?.value;
  const isWanted = condition === undefined ? true : booleanOf(evaluateJson(condition, context));
  if (isWanted === false) return undefined;
  const value =
    isWanted === undefined
      ? undecided("the condition of the output is undecided", written.span)
      : outputValue(written, context);
  const member: EvaluatedMember = { name: "value", nameSpan: written.span, value };
  return objectValue(new Map([...written.members, ["value", member]]), written.span);
}

function outputValue(written: EvaluatedObject, context: Context): Evaluated {
  const copy = writtenObject(written, "copy");
  if (copy !== undefined) return copied(copy, context);
  const value = written.members.get("value")?.value;
  return value === undefined ? undecided("the output has no value", written.span) : evaluateJson(value, context);
}

function copied(copy: EvaluatedObject, context: Context): Evaluated {
  const count = copyCount(copy, context, evaluateJson);
  const input = copy.members.get("input")?.value;
  if (typeof count !== "number") return count;
  if (input === undefined) return undecided("the loop has no input", copy.span);
  const items = Array.from({ length: count }, (_, index) =>
    evaluateJson(input, inLoop(context, { name: "", index, isNameless: true })),
  );
  return context.run.bounded(arrayValue(items, copy.span));
}
