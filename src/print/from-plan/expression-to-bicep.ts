import type { Expression } from "../../plan/expression.ts";
import type { ArrayItem, BicepExpression, ObjectEntry, TextExpression } from "../bicep/syntax.ts";
import type { Commented } from "./source-comment.ts";

/** The expression in Bicep's syntax, with comments at what the plan tells of. */
export function expressionToBicep(expression: Expression, comments: Commented): BicepExpression {
  const lower = (part: Expression) => expressionToBicep(part, comments);
  switch (expression.kind) {
    case "literal":
      return literalToBicep(expression.value);
    case "list":
      return {
        kind: "array",
        items: expression.items.map(
          (item): ArrayItem => ({ kind: "item", value: lower(item), comments: comments(item) }),
        ),
      };
    case "record":
      return objectOf(expression.entries.map(({ name, value }) => property(name, lower(value), comments(value))));
    case "named-by":
      return objectOf([property(named(lower(expression.name)), lower(expression.value), [])]);
    case "parameter":
    case "variable":
    case "item":
      return symbol(expression.name);
    case "resource-id":
      return access(resourceNamed(expression.resource, expression.part), "id");
    case "part-id":
      return callOf("resourceId", [text(expression.type), ...expression.names.map(lower)]);
    case "resource-property":
      return expression.path.reduce<BicepExpression>(access, symbol(expression.resource));
    case "member":
      return access(lower(expression.of), expression.name);
    case "lookup":
      return { kind: "index", of: lower(expression.of), index: lower(expression.key) };
    case "join":
      return { kind: "text", parts: expression.parts.map((part) => (typeof part === "string" ? part : lower(part))) };
    case "call":
      return callOf(expression.name, expression.arguments.map(lower));
    case "not":
      return { kind: "unary", operator: "!", of: lower(expression.of) };
    case "choice": {
      const { condition, whenTrue, whenFalse } = expression;
      return {
        kind: "conditional",
        condition: lower(condition),
        whenTrue: lower(whenTrue),
        whenFalse: lower(whenFalse),
      };
    }
    case "each":
      return { kind: "for", item: expression.item, over: lower(expression.over), body: lower(expression.value) };
  }
}

export function literalToBicep(value: string | number | boolean): BicepExpression {
  if (typeof value === "string") return text(value);
  if (typeof value === "boolean") return { kind: "boolean", value };
  return value < 0
    ? { kind: "unary", operator: "-", of: { kind: "number", value: BigInt(-value) } }
    : { kind: "number", value: BigInt(value) };
}

export function text(value: string): TextExpression {
  return { kind: "text", parts: value === "" ? [] : [value] };
}

export function symbol(name: string): BicepExpression {
  return { kind: "symbol", name };
}

export function callOf(name: string, args: readonly BicepExpression[]) {
  return { kind: "call", name, arguments: args } as const;
}

export function property(
  name: string | TextExpression,
  value: BicepExpression,
  comments: readonly string[] = [],
): ObjectEntry {
  return { kind: "property", name, value, comments };
}

export function objectOf(entries: readonly ObjectEntry[]) {
  return { kind: "object", entries } as const;
}

function access(of: BicepExpression, name: string): BicepExpression {
  return { kind: "property-access", of, name };
}

function resourceNamed(resource: string, part: string | undefined): BicepExpression {
  const of = symbol(resource);
  return part === undefined ? of : { kind: "nested-resource", of, symbol: part };
}

/** A name that is a value is a text of nothing but it: `'${identity.id}'`. */
function named(value: BicepExpression): TextExpression {
  return value.kind === "text" ? value : { kind: "text", parts: [value] };
}
