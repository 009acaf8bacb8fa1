import type { Context } from "../context.ts";
import type { Evaluated } from "../evaluated.ts";
import type { Expression } from "../expression/expression.ts";
import { booleanOf } from "../values/boolean-of.ts";
import { describeKind } from "../values/describe-kind.ts";
import { arrayValue, numberValue, objectOf, objectValue, undecided } from "../values/make-value.ts";
import { textOf } from "../values/text-of.ts";
import { type Form, ofArguments, type TemplateFunction } from "./function.ts";

/**
 * Functions that call a lambda for each item of an array, or each member of an object.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda
 */
export const lambdas: readonly TemplateFunction[] = [
  ofArguments("lambda", 1, undefined, ({ context: { at } }) => undecided("a lambda stands alone", at)),
  ofArguments("lambdaVariables", 1, 1, lambdaVariable),
  ofArguments("map", 2, 2, (form) =>
    overItems(form, (items, apply) =>
      arrayValue(
        items.map((item, index) => apply(item, number(index, form))),
        form.context.at,
      ),
    ),
  ),
  ofArguments("filter", 2, 2, (form) => overItems(form, (items, apply) => filtered(items, apply, form))),
  ofArguments("sort", 2, 2, (form) => overItems(form, (items, apply) => sorted(items, apply, form))),
  ofArguments("groupBy", 2, 2, (form) => overItems(form, (items, apply) => grouped(items, apply, form))),
  ofArguments("toObject", 2, 3, (form) => overItems(form, (items, apply) => keyed(items, apply, form))),
  ofArguments("reduce", 3, 3, reduce),
  ofArguments("mapValues", 2, 2, mapValues),
];

type Apply = (...values: readonly Evaluated[]) => Evaluated;

function number(index: number, { context }: Form): Evaluated {
  return numberValue(index, context.at);
}

function lambdaVariable({ args, context, evaluate }: Form): Evaluated {
  const [argument] = args;
  const name = argument === undefined ? undefined : evaluate(argument);
  const value = name?.kind === "string" ? context.lambdas.get(name.value.toLowerCase()) : undefined;
  return value ?? undecided("there is no such variable of a lambda", context.at);
}

/** The lambda that an argument is, to be applied to values; `undefined` where the argument is none. */
function lambdaOf(argument: Expression | undefined, { context, evaluate }: Form): Apply | undefined {
  if (argument?.kind !== "call" || argument.name.toLowerCase() !== "lambda") return undefined;
  const body = argument.args.at(-1);
  if (body === undefined) return undefined;
  const names = argument.args
    .slice(0, -1)
    .flatMap((name) => (name.kind === "string" ? [name.value.toLowerCase()] : []));
  return (...values) => evaluate(body, { ...context, lambdas: bound(context, names, values) });
}

function bound({ lambdas: outer }: Context, names: readonly string[], values: readonly Evaluated[]) {
  const inner = new Map(outer);
  for (const [index, name] of names.entries()) {
    const value = values[index];
    if (value !== undefined) inner.set(name, value);
  }
  return inner;
}

function overItems(form: Form, evaluate: (items: readonly Evaluated[], apply: Apply) => Evaluated): Evaluated {
  const [list, argument] = form.args;
  const { at } = form.context;
  const value = list === undefined ? undefined : form.evaluate(list);
  const apply = lambdaOf(argument, form);
  if (value?.kind === "undecided") return undecided(value.why, at);
  if (value?.kind !== "array")
    return undecided(`an array was expected, not ${value ? describeKind(value) : "nothing"}`, at);
  return apply === undefined ? undecided("a lambda was expected", at) : evaluate(value.items, apply);
}

function filtered(items: readonly Evaluated[], apply: Apply, form: Form): Evaluated {
  const kept: Evaluated[] = [];
  for (const [index, item] of items.entries()) {
    const value = apply(item, number(index, form));
    const truth = booleanOf(value);
    if (truth === undefined) return notDecided(value, "a lambda gives no boolean", form);
    if (truth) kept.push(item);
  }
  return arrayValue(kept, form.context.at);
}

function notDecided(value: Evaluated | undefined, otherwise: string, { context }: Form): Evaluated {
  return undecided(value?.kind === "undecided" ? value.why : otherwise, context.at);
}

function sorted(items: readonly Evaluated[], isBefore: Apply, form: Form): Evaluated {
  let missing: Evaluated | undefined;
  const result = [...items].sort((left, right) => {
    const [before, after] = [isBefore(left, right), isBefore(right, left)];
    if (booleanOf(before) === undefined) missing ??= before;
    return Number(booleanOf(after) ?? false) - Number(booleanOf(before) ?? false);
  });
  return missing === undefined
    ? arrayValue(result, form.context.at)
    : notDecided(missing, "a lambda gives no boolean", form);
}

function grouped(items: readonly Evaluated[], apply: Apply, form: Form): Evaluated {
  const groups = new Map<string, Evaluated[]>();
  for (const [index, item] of items.entries()) {
    const value = apply(item, number(index, form));
    const name = textOf(value);
    if (name === undefined) return notDecided(value, "a lambda gives no string", form);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  const { at } = form.context;
  return objectOf(
    [...groups].map(([name, group]) => [name, arrayValue(group, at)] as const),
    at,
  );
}

function keyed(items: readonly Evaluated[], keyOf: Apply, form: Form): Evaluated {
  const elementOf = form.args[2] === undefined ? (item: Evaluated) => item : lambdaOf(form.args[2], form);
  if (elementOf === undefined) return notDecided(undefined, "a lambda was expected", form);
  const entries: [string, Evaluated][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const name = textOf(key);
    if (name === undefined) return notDecided(key, "a lambda gives no string", form);
    entries.push([name, elementOf(item)]);
  }
  return objectOf(entries, form.context.at);
}

function reduce(form: Form): Evaluated {
  const [list, initial, argument] = form.args;
  const value = list === undefined ? undefined : form.evaluate(list);
  const start = initial === undefined ? undefined : form.evaluate(initial);
  const apply = lambdaOf(argument, form);
  if (value?.kind !== "array" || start === undefined) return notDecided(value, "an array was expected", form);
  if (apply === undefined) return notDecided(undefined, "a lambda was expected", form);
  return value.items.reduce<Evaluated>((result, item, index) => apply(result, item, number(index, form)), start);
}

function mapValues(form: Form): Evaluated {
  const [argument, lambda] = form.args;
  const value = argument === undefined ? undefined : form.evaluate(argument);
  const apply = lambdaOf(lambda, form);
  if (value?.kind !== "object") return notDecided(value, "an object was expected", form);
  if (apply === undefined) return notDecided(undefined, "a lambda was expected", form);
  const members = [...value.members].map(([key, member]) => [key, { ...member, value: apply(member.value) }] as const);
  return objectValue(new Map(members), form.context.at);
}
