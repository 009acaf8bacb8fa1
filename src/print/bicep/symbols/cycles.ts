import type { BicepFile, ResourceStatement, Statement } from "../syntax.ts";
import type { BicepComplaint } from "./complaint.ts";
import { type Declarations, sharedNameOf } from "./declarations.ts";
import { type Scoped, scopedExpressionsOf } from "./scoped.ts";
import { keyOfResource } from "./unresolved.ts";

/** What needs itself before it is there: right away, or by way of others. Each name in such a circle is told of. */
export function namesInCycles({ statements }: BicepFile, declared: Declarations): readonly BicepComplaint[] {
  const needs = new Map<string, Set<string>>();
  const declaring = statements.filter((statement) => sharedNameOf(statement) !== undefined);
  for (const { owner, expression, local } of declaring.flatMap(scopedExpressionsOf)) {
    const need = neededBy(expression, local, declared);
    if (need !== undefined) setOf(needs, owner).add(need);
  }
  for (const [child, parent] of declaring.flatMap(childrenAndParents)) setOf(needs, child).add(parent);

  return [...needs.keys()].filter((name) => reaches(needs, name)).map((name) => inCycle(name, needs));
}

function neededBy(
  expression: Scoped["expression"],
  local: Scoped["local"],
  declared: Declarations,
): string | undefined {
  if (expression.kind === "symbol" || expression.kind === "nested-resource") return keyOfResource(expression, local);
  const isOwnFunction = expression.kind === "call" && declared.byName.get(expression.name)?.kind === "function";
  return isOwnFunction ? expression.name : undefined;
}

/** A nested resource needs the one around it. */
function childrenAndParents(statement: Statement): readonly (readonly [string, string])[] {
  return statement.kind === "resource" ? pairsOf(statement, statement.symbol) : [];
}

function pairsOf(resource: ResourceStatement, key: string): readonly (readonly [string, string])[] {
  return resource.resources.flatMap((child) => {
    const own = `${key}::${child.symbol}`;
    return [[own, key] as const, ...pairsOf(child, own)];
  });
}

function reaches(needs: ReadonlyMap<string, ReadonlySet<string>>, name: string): boolean {
  const seen = new Set<string>();
  const open = [...(needs.get(name) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === name) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(needs.get(next) ?? []));
  }
  return false;
}

function inCycle(name: string, needs: ReadonlyMap<string, ReadonlySet<string>>): BicepComplaint {
  if (needs.get(name)?.has(name)) return { code: "BCP079", name, message: `'${name}' refers to itself.` };
  return { code: "BCP080", name, message: `'${name}' needs itself by way of others.` };
}

function setOf(needs: Map<string, Set<string>>, name: string): Set<string> {
  const set = needs.get(name) ?? new Set();
  needs.set(name, set);
  return set;
}
