import { type ArmExpression, someWithin } from "./arm-expression.ts";
import type { ArmValue } from "./arm-value.ts";
import { expressionText, expressionValue } from "./expression-text.ts";
import { bodyScope, type Instance, isExisting, isWholeLoop } from "./instances.ts";
import { isConstantProperty, symbolicName } from "./references.ts";
import { resourceId } from "./resource-id.ts";
import { fileScope, loopScope, type Program } from "./scope.ts";
import { ownExpressions } from "./statement-expressions.ts";
import { type Use, usesIn } from "./uses.ts";

/** What a resource or module has to wait for, as `dependsOn` has it; `undefined` where it is nothing. */
export function dependsOn(instance: Instance, program: Program): ArmValue | undefined {
  const found = behindInstance(instance, { program, isOfEachItem: true });
  const whole = new Set(found.filter(isWholeLoop).map(({ symbol }) => symbol));
  const kept = found.filter((one) => isWholeLoop(one) || !whole.has(one.symbol));
  const byKey = new Map(kept.map((one) => [`${one.symbol.path}\n${indexText(one)}`, one]));
  const sorted = [...byKey.values()].sort(compareInstances);
  return sorted.length === 0 ? undefined : sorted.map((one) => dependencyValue(one, program));
}

/** The compiler sorts by the symbols as its language does: `address`, `Address`, `balancer`. */
const words = new Intl.Collator("en");

function compareInstances(left: Instance, right: Instance): number {
  return words.compare(left.symbol.path, right.symbol.path) || words.compare(indexText(left), indexText(right));
}

function indexText({ index }: Instance): string {
  return index === undefined ? "" : expressionText(index);
}

/** All items of a loop wait together: they are named by the loop. */
function dependencyValue(instance: Instance, program: Program): ArmValue {
  if (program.isSymbolic) return expressionValue(symbolicName(instance));
  return isWholeLoop(instance) ? instance.symbol.path : expressionValue(resourceId(instance, program));
}

/** What is followed from a resource through variables and existing resources to those that are deployed. */
interface Trail {
  readonly program: Program;
  /** Whether all on the way so far is read item by item, so that `copyIndex()` still means the loop of the resource. */
  readonly isOfEachItem: boolean;
}

function behindInstance(instance: Instance, trail: Trail): readonly Instance[] {
  const { symbol } = instance;
  const scope = bodyScope(instance, trail.program);
  const uses = ownExpressions(symbol.statement).flatMap((expression) => usesIn(expression, scope));
  const outer = symbol.kind === "resource" && symbol.outer !== undefined ? [{ symbol: symbol.outer }] : [];
  return [...outer.flatMap((one) => waitedFor(one, "id", trail)), ...uses.flatMap((use) => behindUse(use, trail))];
}

function behindUse(use: Use, trail: Trail): readonly Instance[] {
  switch (use.kind) {
    case "call":
      return [];
    case "variable":
      return behindVariable(use.name, use.index, trail);
    case "instance":
      return waitedFor(use.instance, use.property, trail);
  }
}

function behindVariable(name: string, index: ArmExpression | undefined, trail: Trail): readonly Instance[] {
  const value = trail.program.symbols.variables.get(name)?.value;
  if (value === undefined) return [];
  const scope = fileScope(trail.program);
  const uses =
    value.kind === "for" && index !== undefined && !isOfInnerLoop(index)
      ? usesIn(value.body, loopScope(value, index, scope))
      : usesIn(value, scope);
  return uses.flatMap((use) => behindUse(use, behind(index, trail)));
}

/**
 * An existing resource is not deployed, but it may be a part of one that is. With symbolic names it is read in a step of
 * its own: what needs more of it than its id waits for that.
 */
function waitedFor(instance: Instance, property: string | undefined, trail: Trail): readonly Instance[] {
  const isReadLate = property !== undefined && !isConstantProperty(property);
  const isStep = !isExisting(instance) || (trail.program.isSymbolic && isReadLate);
  const { symbol, index } = instance;
  const isLost = index !== undefined && (isOfInnerLoop(index) || (mentionsIndex(index) && !trail.isOfEachItem));
  const reached = isLost ? { symbol } : instance;
  return isStep ? [reached] : behindInstance(reached, behind(reached.index, trail));
}

function behind(index: ArmExpression | undefined, { program, isOfEachItem }: Trail): Trail {
  return { program, isOfEachItem: isOfEachItem && index !== undefined && mentionsIndex(index) };
}

function mentionsIndex(index: ArmExpression): boolean {
  return someWithin(index, (part) => part.kind === "call" && part.name === "copyIndex");
}

/** Whether an index changes within one resource: by a loop in its properties or variables, or by a lambda. */
function isOfInnerLoop(index: ArmExpression): boolean {
  return someWithin(index, (part) => {
    if (part.kind !== "call") return false;
    return part.name === "lambdaVariables" || (part.name === "copyIndex" && part.arguments.length > 0);
  });
}
