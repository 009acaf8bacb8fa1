import type { BicepFile, ResourceStatement, Statement } from "../syntax.ts";
import type { BicepComplaint } from "./complaint.ts";
import { scopedExpressionsOf, typeNamesOf } from "./scoped.ts";

/** Parameters, variables, existing resources and types that nothing in the file uses. */
export function unusedNames({ statements }: BicepFile): readonly BicepComplaint[] {
  const used = usedNames(statements);
  const types = new Set(statements.flatMap(typeNamesOf).map((name) => name.split(".")[0]));
  return statements.flatMap((statement) => {
    switch (statement.kind) {
      case "parameter":
        return used.values.has(statement.name) ? [] : [unused("no-unused-params", statement.name)];
      case "variable":
        return used.values.has(statement.name) ? [] : [unused("no-unused-vars", statement.name)];
      case "type":
        return types.has(statement.name) ? [] : [unused("no-unused-types", statement.name)];
      case "resource":
        return unusedResources(statement, used.values, used.nested);
      default:
        return [];
    }
  });
}

function unusedResources(
  { symbol, isExisting, resources }: ResourceStatement,
  names: ReadonlySet<string>,
  nested: ReadonlySet<string>,
): readonly BicepComplaint[] {
  const isUnused = isExisting && resources.length === 0 && !names.has(symbol);
  const inner = resources.flatMap((resource) => unusedResources(resource, nested, nested));
  return [...(isUnused ? [unused("no-unused-existing-resources", symbol)] : []), ...inner];
}

interface UsedNames {
  /** Names of the file itself. */
  readonly values: ReadonlySet<string>;
  /** Names of nested resources, wherever they are nested. */
  readonly nested: ReadonlySet<string>;
}

function usedNames(statements: readonly Statement[]): UsedNames {
  const values = new Set<string>();
  const nested = new Set<string>();
  for (const { expression, local } of statements.flatMap(scopedExpressionsOf)) {
    if (expression.kind === "nested-resource") nested.add(expression.symbol);
    if (expression.kind !== "symbol") continue;
    if (!local.has(expression.name)) values.add(expression.name);
    else if (local.get(expression.name) !== undefined) nested.add(expression.name);
  }
  return { values, nested };
}

function unused(code: string, name: string): BicepComplaint {
  return { code, name, message: `Nothing uses '${name}'.` };
}
