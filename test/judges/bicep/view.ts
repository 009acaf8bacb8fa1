import { expressionsWithin, type Scoped, scopedExpressionsOf } from "../../../src/print/bicep/symbols/scoped.ts";
import { keyOfResource } from "../../../src/print/bicep/symbols/unresolved.ts";
import type {
  BicepExpression,
  BicepFile,
  CallExpression,
  ModuleStatement,
  ParameterStatement,
  ResourceStatement,
  Statement,
  TextExpression,
} from "../../../src/print/bicep/syntax.ts";

/** Something that the compiler would say of a text. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
}

/** A resource or module with its key: `network::web` of a nested one. */
export interface Deployed {
  readonly key: string;
  readonly statement: ResourceStatement | ModuleStatement;
  readonly parent?: Deployed;
}

/** A file as the checks ask about it. */
export interface View {
  readonly file: BicepFile;
  readonly expressions: readonly Scoped[];
  readonly deployed: readonly Deployed[];
  readonly byKey: ReadonlyMap<string, Deployed>;
  readonly byName: ReadonlyMap<string, Statement>;
}

export function viewOf(file: BicepFile): View {
  const deployed = file.statements.flatMap((statement) =>
    statement.kind === "resource" || statement.kind === "module" ? deployedIn(statement) : [],
  );
  const named = file.statements.flatMap((statement): [string, Statement][] =>
    statement.kind === "parameter" || statement.kind === "variable" ? [[statement.name, statement]] : [],
  );
  return {
    file,
    expressions: file.statements.flatMap(scopedExpressionsOf),
    deployed,
    byKey: new Map(deployed.map((entry) => [entry.key, entry])),
    byName: new Map(named),
  };
}

function deployedIn(statement: ResourceStatement | ModuleStatement, parent?: Deployed): readonly Deployed[] {
  const key = parent === undefined ? statement.symbol : `${parent.key}::${statement.symbol}`;
  const own: Deployed = { key, statement, ...(parent && { parent }) };
  const nested = statement.kind === "resource" ? statement.resources : [];
  return [own, ...nested.flatMap((child) => deployedIn(child, own))];
}

export function complaint(code: string, message: string): Complaint {
  return { code, message };
}

/** The parameter that a statement of this name is, if it is one. */
export function parameterOf(view: View, expression: BicepExpression): ParameterStatement | undefined {
  const statement = expression.kind === "symbol" ? view.byName.get(expression.name) : undefined;
  return statement?.kind === "parameter" ? statement : undefined;
}

export function isSecure(statement: Statement): boolean {
  return decorator(statement, "secure") !== undefined;
}

export function decorator(statement: Statement, name: string): CallExpression | undefined {
  return (statement.decorators ?? []).find((call) => call.name === name);
}

/** The value of a property of a body. */
export function propertyOf(expression: BicepExpression | undefined, name: string): BicepExpression | undefined {
  if (expression?.kind !== "object") return undefined;
  const entry = expression.entries.find((each) => each.kind === "property" && each.name === name);
  return entry?.value;
}

/** The text of an expression that is one, without values in it. */
export function fixedText(expression: BicepExpression | undefined): string | undefined {
  if (expression?.kind !== "text") return undefined;
  const fixed = expression.parts.filter((part) => typeof part === "string");
  return fixed.length === expression.parts.length ? fixed.join("") : undefined;
}

/** The pieces of a text that are fixed. */
export function fixedPieces({ parts }: TextExpression): readonly string[] {
  return parts.filter((part) => typeof part === "string");
}

/** The key of the resource or module that an expression is, with an index or without. */
export function deployedBy(
  view: View,
  { expression, local }: Pick<Scoped, "expression" | "local">,
): Deployed | undefined {
  const key = keyOfResource(expression, local);
  return key === undefined ? undefined : view.byKey.get(key);
}

/** Everything that a value is made of: what stands in it, and in the variables that it names, and so on. */
export function madeOf(view: View, expression: BicepExpression, local: Scoped["local"] = new Map()): readonly Scoped[] {
  const seen = new Set<string>();
  const found: Scoped[] = [];
  const open: Scoped[] = [{ expression, local, owner: "" }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const parts = expressionsWithin(next);
    found.push(...parts);
    for (const name of parts.flatMap((part) => globalNames(part)).filter((each) => !seen.has(each))) {
      seen.add(name);
      const statement = view.byName.get(name);
      if (statement?.kind === "variable") open.push({ expression: statement.value, local: new Map(), owner: "" });
    }
  }
  return found;
}

function globalNames({ expression, local }: Scoped): readonly string[] {
  return expression.kind === "symbol" && !local.has(expression.name) ? [expression.name] : [];
}

/** Whether two expressions are written alike. */
export function isSame(left: BicepExpression | undefined, right: BicepExpression | undefined): boolean {
  return canonical(left) === canonical(right);
}

export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? part.toString() : part)) ?? "";
}
