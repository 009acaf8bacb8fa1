import type { BicepExpression, BinaryOperator, CallExpression, ForExpression, ObjectEntry } from "../bicep/syntax.ts";
import { type ArmMember, type ArmValue, isArmObject, memberOf } from "./arm-value.ts";
import { CannotCompile } from "./cannot-compile.ts";

/** What is known where a value of a parameters file stands. */
export interface EvaluationScope {
  readonly variables: ReadonlyMap<string, BicepExpression>;
  /** Items and indexes of loops. */
  readonly locals: ReadonlyMap<string, ArmValue>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The value of an expression that needs no deployment: data, texts with values in them, loops, choices and sums. */
export function evaluateExpression(expression: BicepExpression, scope: EvaluationScope): ArmValue {
  const evaluate = (part: BicepExpression) => evaluateExpression(part, scope);
  switch (expression.kind) {
    case "text":
      return expression.parts.map((part) => (typeof part === "string" ? part : shownText(evaluate(part)))).join("");
    case "number":
    case "boolean":
      return expression.value;
    case "null":
      return null;
    case "symbol":
      return evaluateSymbol(expression.name, scope);
    case "object":
      return { members: expression.entries.flatMap((entry) => evaluateEntry(entry, scope)) };
    case "array":
      return expression.items.flatMap((item) =>
        item.kind === "item" ? [evaluate(item.value)] : refuse("a spread array"),
      );
    case "for":
      return evaluateLoop(expression, scope);
    case "call":
      return evaluateCall(expression, scope);
    case "property-access":
      return memberValue(evaluate(expression.of), expression.name);
    case "unary":
      return expression.operator === "-" ? -integer(evaluate(expression.of)) : !isTrue(evaluate(expression.of));
    case "binary":
      return evaluateBinary(expression.operator, evaluate(expression.left), evaluate(expression.right));
    case "conditional":
      return evaluate(isTrue(evaluate(expression.condition)) ? expression.whenTrue : expression.whenFalse);
    default:
      return refuse(`a ${expression.kind}`);
  }
}

/** The value of an expression that has to be a text. */
export function evaluateText(expression: BicepExpression, scope: EvaluationScope): string {
  const value = evaluateExpression(expression, scope);
  return typeof value === "string" ? value : refuse("what is no text");
}

function evaluateSymbol(name: string, scope: EvaluationScope): ArmValue {
  const local = scope.locals.get(name);
  if (local !== undefined) return local;
  const variable = scope.variables.get(name);
  if (variable === undefined) return refuse(`the name '${name}'`);
  return evaluateExpression(variable, { ...scope, locals: new Map() });
}

function evaluateEntry(entry: ObjectEntry, scope: EvaluationScope): readonly ArmMember[] {
  if (entry.kind === "spread") return refuse("a spread object");
  const name = typeof entry.name === "string" ? entry.name : evaluateText(entry.name, scope);
  return [{ name, value: evaluateExpression(entry.value, scope) }];
}

function evaluateLoop({ item, index, over, condition, body }: ForExpression, scope: EvaluationScope): ArmValue {
  const items = evaluateExpression(over, scope);
  if (!isList(items) || condition !== undefined) return refuse("such a loop");
  return items.map((value, at) => {
    const locals = new Map(scope.locals).set(item, value);
    if (index !== undefined) locals.set(index, BigInt(at));
    return evaluateExpression(body, { ...scope, locals });
  });
}

function evaluateCall({ name, arguments: written }: CallExpression, scope: EvaluationScope): ArmValue {
  const [variable, otherwise] = written.map((argument) => evaluateText(argument, scope));
  if (name !== "readEnvironmentVariable" || variable === undefined) return refuse(`the function '${name}'`);
  return scope.environment[variable] ?? otherwise ?? refuse(`the variable '${variable}', which is not set,`);
}

function evaluateBinary(operator: BinaryOperator, left: ArmValue, right: ArmValue): ArmValue {
  switch (operator) {
    case "+":
      return integer(left) + integer(right);
    case "-":
      return integer(left) - integer(right);
    case "*":
      return integer(left) * integer(right);
    default:
      return refuse(`the operator ${operator}`);
  }
}

function memberValue(of: ArmValue, name: string): ArmValue {
  return (isArmObject(of) ? memberOf(of, name) : undefined) ?? refuse(`the property '${name}', which is not there,`);
}

function integer(value: ArmValue): bigint {
  return typeof value === "bigint" ? value : refuse("a sum of what are no integers");
}

function isTrue(value: ArmValue): boolean {
  return typeof value === "boolean" ? value : refuse("a condition that is no claim");
}

function shownText(value: ArmValue): string {
  if (typeof value === "string" || typeof value === "bigint") return String(value);
  return refuse("what is neither text nor integer, in a text");
}

function isList(value: ArmValue): value is readonly ArmValue[] {
  return Array.isArray(value);
}

function refuse(what: string): never {
  throw new CannotCompile(`${what} in a parameters file`);
}
