import type {
  BicepExpression,
  BinaryOperator,
  CallExpression,
  ObjectEntry,
  ObjectExpression,
  TextExpression,
  TypeExpression,
} from "../../../src/print/bicep/syntax.ts";

/** Short ways to write trees in tests. */
export function text(...parts: readonly (string | BicepExpression)[]): TextExpression {
  return { kind: "text", parts };
}

export function number(value: number): BicepExpression {
  return { kind: "number", value: BigInt(value) };
}

export function symbol(name: string): BicepExpression {
  return { kind: "symbol", name };
}

export function list(...values: readonly BicepExpression[]): BicepExpression {
  return { kind: "array", items: values.map((value) => ({ kind: "item", value })) };
}

export function record(...entries: readonly ObjectEntry[]): ObjectExpression {
  return { kind: "object", entries };
}

export function property(name: string | TextExpression, value: BicepExpression): ObjectEntry {
  return { kind: "property", name, value };
}

export function call(name: string, ...args: readonly BicepExpression[]): CallExpression {
  return { kind: "call", name, arguments: args };
}

export function member(of: BicepExpression, ...names: readonly string[]): BicepExpression {
  return names.reduce<BicepExpression>((base, name) => ({ kind: "property-access", of: base, name }), of);
}

export function binary(operator: BinaryOperator, left: BicepExpression, right: BicepExpression): BicepExpression {
  return { kind: "binary", operator, left, right };
}

export function choice(
  condition: BicepExpression,
  whenTrue: BicepExpression,
  whenFalse: BicepExpression,
): BicepExpression {
  return { kind: "conditional", condition, whenTrue, whenFalse };
}

export function lambda(parameters: readonly string[], body: BicepExpression): BicepExpression {
  return { kind: "lambda", parameters, body };
}

export function typeName(name: string): TypeExpression {
  return { kind: "type-name", name };
}
