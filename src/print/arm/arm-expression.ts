/**
 * An expression of the template language, as it stands between `[` and `]`.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
 */
export type ArmExpression =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "integer"; readonly value: bigint }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" }
  | ArmCall
  | { readonly kind: "access"; readonly of: ArmExpression; readonly key: ArmExpression };

export interface ArmCall {
  readonly kind: "call";
  readonly name: string;
  readonly arguments: readonly ArmExpression[];
}

export function textOf(value: string): ArmExpression {
  return { kind: "text", value };
}

export function invoke(name: string, ...args: readonly ArmExpression[]): ArmCall {
  return { kind: "call", name, arguments: args };
}

/** `of.a.b`, `of[0]` */
export function access(of: ArmExpression, ...keys: readonly ArmExpression[]): ArmExpression {
  return keys.reduce((inner, key): ArmExpression => ({ kind: "access", of: inner, key }), of);
}

/** The expression where data will not do: a number as `int(3)`. */
export function asCall(expression: ArmExpression): ArmExpression {
  return expression.kind === "integer" ? invoke("int", expression) : expression;
}

/** Whether the expression or any within it passes the test. */
export function someWithin(expression: ArmExpression, passes: (part: ArmExpression) => boolean): boolean {
  if (passes(expression)) return true;
  if (expression.kind === "call") return expression.arguments.some((argument) => someWithin(argument, passes));
  if (expression.kind !== "access") return false;
  return someWithin(expression.of, passes) || someWithin(expression.key, passes);
}
