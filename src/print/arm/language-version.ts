import type { BicepFile } from "../bicep/syntax.ts";
import { hasDecorator } from "./decorators.ts";
import { bodyScope, type Instance, isExisting, isWholeLoop } from "./instances.ts";
import { fileScope, type Program, propertyOf, type Scope } from "./scope.ts";
import { secureOutputs } from "./secure-outputs.ts";
import { expressionsOf } from "./statement-expressions.ts";
import type { Deployable } from "./symbols.ts";
import { isPlainType } from "./types.ts";
import { type Use, usesIn } from "./uses.ts";

/**
 * Whether a file needs the second version of the template language, which names resources by their symbols: for its
 * types and functions, modules without a name, secrets that it gives out, and loops of resources taken as a whole.
 */
export function needsSymbolicNames({ statements }: BicepFile, program: Program): boolean {
  return statements.some((statement) => asksForIt(statement, program));
}

function asksForIt(statement: BicepFile["statements"][number], program: Program): boolean {
  switch (statement.kind) {
    case "type":
    case "function":
      return true;
    case "parameter":
      return !isPlainType(statement.type) || usesWholeLoop(statement, fileScope(program));
    case "output":
      if (!isPlainType(statement.type) || hasDecorator(statement.decorators, "secure")) return true;
      return usesWholeLoop(statement, fileScope(program));
    case "variable":
      return statement.type !== undefined || usesWholeLoop(statement, fileScope(program));
    case "module":
      if (
        propertyOf(statement.body, "name") === undefined ||
        secureOutputs(program.moduleTemplate(statement.path)).length > 0
      )
        return true;
      return deployableAsks(program.symbols.deployables.get(statement.symbol), program);
    case "resource":
      return deployableAsks(program.symbols.deployables.get(statement.symbol), program);
    default:
      return false;
  }
}

function usesWholeLoop(statement: BicepFile["statements"][number], scope: Scope): boolean {
  return expressionsOf(statement).some((expression) => usesIn(expression, scope).some(isWhole));
}

function deployableAsks(symbol: Deployable | undefined, program: Program): boolean {
  if (symbol === undefined) return false;
  const instance: Instance = { symbol };
  const { body } = symbol.statement;
  if (isExisting(instance) && propertyOf(body, "dependsOn") !== undefined) return true;
  const scope = bodyScope(instance, program);
  const values = body.entries.filter((entry) => entry.kind !== "property" || entry.name !== "dependsOn");
  if (values.some(({ value }) => usesIn(value, scope).some(isWhole))) return true;
  return symbol.kind === "resource" && [...symbol.inner.values()].some((inner) => deployableAsks(inner, program));
}

function isWhole(use: Use): boolean {
  return use.kind === "instance" && isWholeLoop(use.instance);
}
