import { diagnose } from "../../../diagnostic/code-record.ts";
import { nearestWord } from "../../../text/nearest-word.ts";
import { templateUndeclaredName } from "../codes.ts";
import type { Loop } from "../context.ts";
import type { Evaluated } from "../evaluated.ts";
import { numberValue, undecided } from "../values/make-value.ts";
import { wholeNumber } from "../values/whole-number.ts";
import { type Form, ofArguments, type TemplateFunction } from "./function.ts";

/** Functions that read what the template declares, and which turn a loop is in. */
export const declaredNames: readonly TemplateFunction[] = [
  ofArguments("parameters", 1, 1, (form) => declared(form, "parameter")),
  ofArguments("variables", 1, 1, (form) => declared(form, "variable")),
  ofArguments("copyIndex", 0, 2, copyIndex),
];

function declared({ args, context, evaluate }: Form, kind: "parameter" | "variable"): Evaluated {
  const { at, names, run } = context;
  const [argument] = args;
  const name = argument === undefined ? undefined : evaluate(argument);
  if (name?.kind !== "string") {
    return undecided(name?.kind === "undecided" ? name.why : `the name of a ${kind} is a string`, at);
  }
  const value = kind === "parameter" ? names.parameter(name.value) : names.variable(name.value);
  if (value !== undefined) return value;
  const nearest = nearestWord(name.value, kind === "parameter" ? names.parameterNames : names.variableNames);
  if (nearest === undefined) run.report(diagnose(templateUndeclaredName, kind, at, { name: name.value }));
  else run.report(diagnose(templateUndeclaredName, `${kind}Near`, at, { name: name.value, nearest }));
  return undecided(`${kind} '${name.value}' is not declared`, at);
}

/** The turn of a loop from 0, or from the offset that is given: `copyIndex()`, `copyIndex(1)`, `copyIndex('loop', 1)`. */
function copyIndex({ args, context, evaluate }: Form): Evaluated {
  const { at, loops } = context;
  const values = args.map((argument) => evaluate(argument));
  const missing = values.find((value) => value.kind === "undecided");
  if (missing !== undefined) return undecided(missing.kind === "undecided" ? missing.why : "", at);
  const [first, second] = values;
  const isNamed = first?.kind === "string" && (second !== undefined || wholeNumber(first) === undefined);
  const offset = isNamed ? second : first;
  const shift = offset === undefined ? 0 : wholeNumber(offset);
  const loop = isNamed ? named(loops, first.value) : nameless(loops);
  if (shift === undefined) return undecided("the offset of 'copyIndex' is no whole number", at);
  return loop === undefined ? undecided("'copyIndex' stands in no such loop", at) : numberValue(loop.index + shift, at);
}

function named(loops: readonly Loop[], name: string): Loop | undefined {
  return loops.findLast((loop) => loop.name.toLowerCase() === name.toLowerCase());
}

/** Without a name the loop over the resource is meant, even within one over a property. */
function nameless(loops: readonly Loop[]): Loop | undefined {
  return loops.findLast((loop) => loop.isNameless) ?? loops.at(-1);
}
