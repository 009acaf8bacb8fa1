import { diagnose } from "../../diagnostic/code-record.ts";
import { nearestWord } from "../../text/nearest-word.ts";
import type { Span } from "../../text/span.ts";
import { templateExpressionSyntax, templateUnknownFunction } from "./codes.ts";
import type { Context } from "./context.ts";
import type { Evaluated } from "./evaluated.ts";
import type { CallExpression, Expression, MemberExpression } from "./expression/expression.ts";
import type { TemplateFunction } from "./functions/function.ts";
import { functionsByName } from "./functions/index.ts";
import { type Decided, numberValue, textValue, undecided } from "./values/make-value.ts";
import { readMember } from "./values/read-member.ts";
import { textOf } from "./values/text-of.ts";
import { valueSize } from "./values/value-size.ts";
import { valueToJson } from "./values/value-to-json.ts";

/**
 * The value of an expression. What cannot be found is undecided and says why; an unknown function, and one with too few
 * or too many arguments, is reported at its place.
 */
export function evaluateExpression(expression: Expression, context: Context): Evaluated {
  const { at, run } = context;
  const spent = run.spend(1, at);
  if (spent !== undefined) return spent;
  switch (expression.kind) {
    case "string":
      return textValue(expression.value, at);
    case "number":
      return numberValue(expression.value, at);
    case "call":
      return run.deeper(at, () => evaluateCall(expression, context));
    case "member":
      return run.deeper(at, () => evaluateMember(expression, context));
  }
}

function evaluateMember({ of, member, isSafe }: MemberExpression, context: Context): Evaluated {
  return readMember(evaluateExpression(of, context), evaluateExpression(member, context), isSafe, context.at);
}

function evaluateCall(call: CallExpression, context: Context): Evaluated {
  if (call.namespace !== undefined) return evaluateUserCall(call, call.namespace, context);
  const known = functionsByName.get(call.name.toLowerCase());
  if (known === undefined) return unknownFunction(call, context);
  if (!takes(known, call.args.length)) return wrongCount(known, call, context);
  return context.run.bounded(evaluateKnown(known, call, context));
}

function evaluateKnown(known: TemplateFunction, { args, name }: CallExpression, context: Context): Evaluated {
  const { at, run } = context;
  if (known.kind === "form") {
    return known.evaluate({
      args,
      context,
      evaluate: (argument, within = context) => evaluateExpression(argument, within),
    });
  }
  const values = args.map((argument) => evaluateExpression(argument, context));
  const spent = run.spend(effort(values), at);
  if (spent !== undefined) return spent;
  if (known.kind === "open") return known.evaluate(values, at);
  const unknown = known.kind === "letters" ? values.find((value) => isText(value, known.isUnknown)) : undefined;
  if (unknown !== undefined) return unknownText(known.name, unknown, values, context);
  const missing = values.find((value) => value.kind === "undecided");
  if (missing !== undefined) return undecided(missing.why, at);
  return known.evaluate(values.filter(isDecided), { at, bounds: run.bounds, name });
}

function isText(value: Evaluated, matches: (text: string) => boolean): boolean {
  return value.kind === "string" && matches(value.value);
}

/** A text made of what is not known to the letter; the same wherever it is made in the same way, so that names agree. */
function unknownText(name: string, unknown: Evaluated, values: readonly Evaluated[], { at, run }: Context): Evaluated {
  const made = values.map((value) => (value.kind === "undecided" ? value.why : valueToJson(value)));
  const why = `function '${name}' of '${textOf(unknown)}', which is known only when one deploys`;
  return textValue(run.standInFor(`${name}(${made.join(",")})`, why), at);
}

/** A function reads its arguments, so that it costs what they are large. */
function effort(values: readonly Evaluated[]): number {
  return values.reduce((sum, value) => sum + costOf(value), 0);
}

function costOf(value: Evaluated): number {
  return value.kind === "string" ? value.value.length / 64 : valueSize(value).values - 1;
}

function isDecided(value: Evaluated): value is Decided {
  return value.kind !== "undecided";
}

function evaluateUserCall(call: CallExpression, namespace: string, context: Context): Evaluated {
  const found = context.names.userFunction(namespace, call.name);
  const name = `${namespace}.${call.name}`;
  if (found === undefined) {
    const span = placeIn(context.at, call);
    context.run.report(diagnose(templateUnknownFunction, "user", span, { function: name }));
    return undecided(`function '${name}' is not declared`, context.at);
  }
  return found(
    call.args.map((argument) => evaluateExpression(argument, context)),
    context,
  );
}

function unknownFunction(call: CallExpression, { at, run }: Context): Evaluated {
  if (/^list/i.test(call.name)) return undecided(`function '${call.name}' is known only after deployment`, at);
  const span = placeIn(at, call);
  const nearest = nearestWord(
    call.name,
    [...functionsByName.values()].map(({ name }) => name),
  );
  if (nearest === undefined) run.report(diagnose(templateUnknownFunction, "builtin", span, { function: call.name }));
  else run.report(diagnose(templateUnknownFunction, "builtinNear", span, { function: call.name, nearest }));
  return undecided(`function '${call.name}' is not known`, at);
}

function takes({ minimum, maximum = Number.POSITIVE_INFINITY }: TemplateFunction, count: number): boolean {
  return count >= minimum && count <= maximum;
}

function wrongCount(known: TemplateFunction, call: CallExpression, { at, run }: Context): Evaluated {
  const data = { function: known.name, expected: countText(known), actual: call.args.length };
  run.report(diagnose(templateExpressionSyntax, "arguments", placeIn(at, call), data));
  return undecided(`function '${known.name}' takes ${data.expected}, not ${data.actual}`, at);
}

function countText({ minimum, maximum }: TemplateFunction): string {
  if (maximum === undefined) return `at least ${minimum} arguments`;
  if (minimum !== maximum) return `${minimum} to ${maximum} arguments`;
  return minimum === 1 ? "one argument" : `${minimum || "no"} arguments`;
}

/** The place of a part of an expression. Where the string has escapes, offsets do not match, and the whole is pointed at. */
export function placeIn(at: Span, { start, end }: { readonly start: number; readonly end: number }): Span {
  return end > at.end - at.start ? at : { file: at.file, start: at.start + start, end: at.start + end };
}
