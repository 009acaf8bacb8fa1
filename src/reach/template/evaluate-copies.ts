import { diagnose } from "../../diagnostic/code-record.ts";
import type { Span } from "../../text/span.ts";
import { templateBound, templateStructure } from "./codes.ts";
import type { Context, Loop } from "./context.ts";
import type { Evaluated, EvaluatedArray, EvaluatedMember, EvaluatedObject, EvaluatedUndecided } from "./evaluated.ts";
import { arrayValue, undecided } from "./values/make-value.ts";
import { wholeNumber } from "./values/whole-number.ts";

/** Evaluates JSON; handed in, because a loop is evaluated within JSON and has JSON within. */
type EvaluateJson = (value: Evaluated, context: Context) => Evaluated;

/** Whether a member is a list of loops over properties or variables, and no property that happens to be called `copy`. */
export function isCopyList(member: EvaluatedMember): member is EvaluatedMember & { readonly value: EvaluatedArray } {
  const { name, value } = member;
  return name.toLowerCase() === "copy" && value.kind === "array" && value.items.length > 0 && value.items.every(isCopy);
}

function isCopy(value: Evaluated): boolean {
  return value.kind === "object" && value.members.has("name") && value.members.has("count");
}

/** The members that a list of loops stands for: each an array with an item for each turn. */
export function expandCopies(list: EvaluatedArray, context: Context, evaluateJson: EvaluateJson): EvaluatedMember[] {
  return list.items.flatMap((copy) => (copy.kind === "object" ? expandCopy(copy, context, evaluateJson) : []));
}

function expandCopy(copy: EvaluatedObject, context: Context, evaluateJson: EvaluateJson): EvaluatedMember[] {
  const written = copy.members.get("name")?.value;
  const name = written === undefined ? undefined : evaluateJson(written, context);
  if (name?.kind !== "string") {
    context.run.report(diagnose(templateStructure, "copy", copy.span, { name: "name" }));
    return [];
  }
  const input = copy.members.get("input")?.value;
  if (input === undefined) context.run.report(diagnose(templateStructure, "copy", copy.span, { name: "input" }));
  if (input === undefined) return [];
  const value = repeat(copy, name.value, context, evaluateJson, (within) => evaluateJson(input, within));
  return [{ name: name.value, nameSpan: name.span, value }];
}

function repeat(
  copy: EvaluatedObject,
  name: string,
  context: Context,
  evaluateJson: EvaluateJson,
  turn: (within: Context) => Evaluated,
): Evaluated {
  const count = copyCount(copy, context, evaluateJson);
  if (typeof count !== "number") return count;
  const items = Array.from({ length: count }, (_, index) => turn(inLoop(context, { name, index, isNameless: false })));
  return context.run.bounded(arrayValue(items, copy.span));
}

/** How many turns a loop has, or why that is undecided. More than are granted are reported, and undecided. */
export function copyCount(
  copy: EvaluatedObject,
  context: Context,
  evaluateJson: EvaluateJson,
): number | EvaluatedUndecided {
  const written = copy.members.get("count");
  if (written === undefined) return lacksCount(copy.span, context);
  const value = evaluateJson(written.value, context);
  if (value.kind === "undecided") return value;
  const count = wholeNumber(value);
  if (count === undefined || count < 0) return undecided("the count of a loop is no whole number", value.span);
  const bound = context.run.bounds.copies;
  if (count <= bound) return count;
  context.run.report(diagnose(templateBound, "copies", value.span, { count, bound }));
  return undecided(`a loop of ${count} turns, more than ${bound}`, value.span);
}

function lacksCount(span: Span, { run }: Context): EvaluatedUndecided {
  run.report(diagnose(templateStructure, "copy", span, { name: "count" }));
  return undecided("the loop has no count", span);
}

/** The context of one turn of a loop. */
export function inLoop(context: Context, loop: Loop): Context {
  return { ...context, loops: [...context.loops, loop] };
}
