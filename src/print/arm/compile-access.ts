import type { BicepExpression, IndexExpression, PropertyExpression } from "../bicep/syntax.ts";
import { type ArmExpression, access, invoke, textOf } from "./arm-expression.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { instanceOf } from "./instances.ts";
import { resourceProperty, safeResourceProperty } from "./references.ts";
import type { Scope } from "./scope.ts";
import { secureOutputs } from "./secure-outputs.ts";

type Access = PropertyExpression | IndexExpression;

/** `a.b`, `a[b]` and the safe ones, of a resource or of any value. */
export function compileAccess(expression: Access, scope: Scope): ArmExpression {
  const key = keyOf(expression, scope);
  const instance = instanceOf(expression.of, scope);
  if (instance === undefined) return accessOfValue(expression, key, scope);
  if (expression.isSafe) return safeResourceProperty(instance, key, scope.program);
  if (key.kind !== "text") throw new CannotCompile(`a computed property of the resource '${instance.symbol.path}'`);
  return resourceProperty(instance, key.value, scope.program);
}

function keyOf(expression: Access, scope: Scope): ArmExpression {
  return expression.kind === "property-access"
    ? textOf(expression.name)
    : scope.program.compile(expression.index, scope);
}

function accessOfValue(expression: Access, key: ArmExpression, scope: Scope): ArmExpression {
  const of = scope.program.compile(expression.of, scope);
  if (expression.kind === "index" && expression.isFromEnd) {
    return invoke(expression.isSafe ? "tryIndexFromEnd" : "indexFromEnd", of, key);
  }
  const keys = isOutputsOfModule(expression.of, key, scope) ? [key, textOf("value")] : [key];
  if (expression.isSafe) return invoke("tryGet", of, ...keys);
  return goesOnSafely(expression.of) ? withArguments(of, keys) : access(of, ...keys);
}

/** What follows a safe access in one chain is skipped with it: it becomes one more argument of `tryGet`. */
function withArguments(of: ArmExpression, keys: readonly ArmExpression[]): ArmExpression {
  if (of.kind !== "call" || of.name !== "tryGet")
    throw new CannotCompile("access that follows a safe one from the end");
  return invoke(of.name, ...of.arguments, ...keys);
}

function goesOnSafely(expression: BicepExpression): boolean {
  if (expression.kind !== "property-access" && expression.kind !== "index") return false;
  return expression.isSafe === true || goesOnSafely(expression.of);
}

/** Whether it is `module.outputs`, of which each has its value one level deeper. A secret is read in another way. */
function isOutputsOfModule(expression: BicepExpression, key: ArmExpression, scope: Scope): boolean {
  if (expression.kind !== "property-access" || expression.name !== "outputs") return false;
  const symbol = instanceOf(expression.of, scope)?.symbol;
  if (symbol?.kind !== "module") return false;
  const secrets = secureOutputs(scope.program.moduleTemplate(symbol.statement.path));
  if (secrets.length > 0 && (key.kind !== "text" || secrets.includes(key.value))) {
    throw new CannotCompile(`the secret that the module '${symbol.path}' gives out`);
  }
  return true;
}
