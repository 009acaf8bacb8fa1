import { type ArmExpression, someWithin } from "./arm-expression.ts";
import type { ArmValue } from "./arm-value.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { expressionText, expressionValue } from "./expression-text.ts";
import { bodyScope, type Instance, isExisting, isWholeLoop } from "./instances.ts";
import { isConstantProperty, symbolicName } from "./references.ts";
import { resourceId } from "./resource-id.ts";
import { fileScope, type Program, type Scope } from "./scope.ts";
import { ownExpressions } from "./statement-expressions.ts";
import { type Use, usesIn } from "./uses.ts";

/** What a resource or module has to wait for, as `dependsOn` has it; `undefined` where it is nothing. */
export function dependsOn(instance: Instance, program: Program): ArmValue | undefined {
  const found = new Map(dependenciesOf(instance, program).map((one) => [sortKey(one), one]));
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  return sorted.length === 0 ? undefined : sorted.map((one) => dependencyValue(one, program));
}

/** By the symbols, not by their places in the file; the items of a loop by their indexes. */
function sortKey({ symbol, index }: Instance): string {
  return index === undefined ? symbol.path : `${symbol.path}\0${expressionText(index)}`;
}

/** All items of a loop wait together: they are named by the loop. */
function dependencyValue(instance: Instance, program: Program): ArmValue {
  if (program.isSymbolic) return expressionValue(symbolicName(instance));
  return isWholeLoop(instance) ? instance.symbol.path : expressionValue(resourceId(instance, program));
}

function dependenciesOf(instance: Instance, program: Program): readonly Instance[] {
  const { symbol } = instance;
  const scope = bodyScope(instance, program);
  const uses = ownExpressions(symbol.statement).flatMap((expression) => usesIn(expression, scope));
  const outer = symbol.kind === "resource" && symbol.outer !== undefined ? [{ symbol: symbol.outer }] : [];
  return [...outer.flatMap((one) => waitedFor(one, program)), ...uses.flatMap((use) => behind(use, program))];
}

function behind(use: Use, program: Program): readonly Instance[] {
  switch (use.kind) {
    case "call":
      return [];
    case "variable":
      return behindVariable(use.name, fileScope(program));
    case "instance":
      if (program.isSymbolic && isExisting(use.instance)) refuseLateProperty(use.instance, use.property);
      return waitedFor(use.instance, program);
  }
}

function behindVariable(name: string, scope: Scope): readonly Instance[] {
  const value = scope.program.symbols.variables.get(name)?.value;
  return value === undefined ? [] : usesIn(value, scope).flatMap((use) => behind(use, scope.program));
}

/** An existing resource is not deployed, but it may be a part of one that is. */
function waitedFor(instance: Instance, program: Program): readonly Instance[] {
  if (isExisting(instance)) return dependenciesOf(instance, program);
  return [instance.index !== undefined && isOfInnerLoop(instance.index) ? { symbol: instance.symbol } : instance];
}

/** Whether an index changes within one resource: by a loop in its properties or variables, or by a lambda. */
function isOfInnerLoop(index: ArmExpression): boolean {
  return someWithin(index, (part) => {
    if (part.kind !== "call") return false;
    return part.name === "lambdaVariables" || (part.name === "copyIndex" && part.arguments.length > 0);
  });
}

/** With symbolic names, reading an existing resource is a step of the deployment that others may have to wait for. */
function refuseLateProperty({ symbol }: Instance, property: string | undefined): void {
  if (property === undefined || isConstantProperty(property)) return;
  throw new CannotCompile(
    `'${property}' of the existing resource '${symbol.path}' in another one, with symbolic names`,
  );
}
