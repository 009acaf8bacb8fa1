import type { Evaluated } from "../evaluated.ts";
import type { Expression } from "../expression/expression.ts";
import { booleanOf } from "../values/boolean-of.ts";
import { describeKind } from "../values/describe-kind.ts";
import { equalValues } from "../values/equal-values.ts";
import { booleanValue, nullValue, undecided } from "../values/make-value.ts";
import { type Form, ofArguments, ofValues, type TemplateFunction } from "./function.ts";
import { wrongKind } from "./wrong-kind.ts";

/** Functions of true and false. Those with a choice evaluate only what they choose, as the platform does. */
export const logic: readonly TemplateFunction[] = [
  ofArguments("and", 2, undefined, (form) => junction(form, false)),
  ofArguments("or", 2, undefined, (form) => junction(form, true)),
  ofArguments("if", 3, 3, choose),
  ofArguments("coalesce", 1, undefined, coalesce),
  ofValues("not", 1, 1, ([value], call) => {
    const truth = value === undefined ? undefined : booleanOf(value);
    return truth === undefined ? wrongKind(call, value, "a boolean") : booleanValue(!truth, call.at);
  }),
  ofValues("true", 0, 0, (_, { at }) => booleanValue(true, at)),
  ofValues("false", 0, 0, (_, { at }) => booleanValue(false, at)),
  ofValues("null", 0, 0, (_, { at }) => nullValue(at)),
];

/** One argument that equals `deciding` decides, even beside what is undecided. */
function junction({ args, context: { at }, evaluate }: Form, deciding: boolean): Evaluated {
  let missing: Evaluated | undefined;
  for (const argument of args) {
    const value = evaluate(argument);
    const truth = booleanOf(value);
    if (truth === deciding) return booleanValue(deciding, at);
    if (truth === undefined) missing ??= value;
  }
  return missing === undefined ? booleanValue(!deciding, at) : noBoolean(missing, at);
}

function noBoolean(value: Evaluated, at: Evaluated["span"]): Evaluated {
  return undecided(value.kind === "undecided" ? value.why : `${describeKind(value)} is no boolean`, at);
}

function choose({ args, context: { at }, evaluate }: Form): Evaluated {
  const [condition, whenTrue, whenFalse] = args;
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined) return nullValue(at);
  const value = evaluate(condition);
  const truth = booleanOf(value);
  if (truth !== undefined) return evaluate(truth ? whenTrue : whenFalse);
  return equalEitherWay(evaluate(whenTrue), evaluate(whenFalse)) ?? noBoolean(value, at);
}

function equalEitherWay(whenTrue: Evaluated, whenFalse: Evaluated): Evaluated | undefined {
  return equalValues(whenTrue, whenFalse) === true ? whenTrue : undefined;
}

function coalesce({ args, context: { at }, evaluate }: Form): Evaluated {
  const isLast = (argument: Expression) => argument === args.at(-1);
  for (const argument of args) {
    const value = evaluate(argument);
    if (value.kind !== "null" || isLast(argument)) return value;
  }
  return nullValue(at);
}
