import type {
  BicepExpression,
  BicepFile,
  FunctionStatement,
  ModuleStatement,
  ResourceStatement,
  TypeStatement,
  VariableStatement,
} from "../bicep/syntax.ts";
import { CannotCompile } from "./cannot-compile.ts";

/** What the names of a file stand for. */
export interface Symbols {
  readonly targetScope: TargetScope;
  readonly parameters: ReadonlySet<string>;
  readonly variables: ReadonlyMap<string, VariableStatement>;
  readonly functions: ReadonlyMap<string, FunctionStatement>;
  readonly types: ReadonlyMap<string, TypeStatement>;
  /** Resources and modules of the top level, in the order of the file. */
  readonly deployables: ReadonlyMap<string, Deployable>;
}

export type TargetScope = "resourceGroup" | "subscription";

export type Deployable = ResourceSymbol | ModuleSymbol;

export interface ResourceSymbol {
  readonly kind: "resource";
  /** `parent::child` of a nested one: its name in a template with symbolic names. */
  readonly path: string;
  /** All segments, of a nested one too. */
  readonly type: string;
  readonly apiVersion: string;
  readonly statement: ResourceStatement;
  /** The resource that it is nested in. */
  readonly outer: ResourceSymbol | undefined;
  readonly inner: ReadonlyMap<string, ResourceSymbol>;
}

export interface ModuleSymbol {
  readonly kind: "module";
  readonly path: string;
  readonly type: string;
  readonly apiVersion: string;
  readonly statement: ModuleStatement;
}

/** The version of deployments that the compiler 0.46.1 writes for modules. */
const deployments = { type: "Microsoft.Resources/deployments", apiVersion: "2025-04-01" };

/** The names of a file. A resource without a version to take, or a scope other than group and subscription, throws. */
export function symbolsOf({ statements }: BicepFile): Symbols {
  const ofKind = <K extends string>(kind: K) => statements.filter((one) => isOfKind(one, kind));
  return {
    targetScope: targetScopeOf(ofKind("target-scope").map(({ value }) => value)),
    parameters: new Set(ofKind("parameter").map(({ name }) => name)),
    variables: new Map(ofKind("variable").map((one) => [one.name, one])),
    functions: new Map(ofKind("function").map((one) => [one.name, one])),
    types: new Map(ofKind("type").map((one) => [one.name, one])),
    deployables: new Map(
      statements.flatMap((one) => deployableOf(one)).map((symbol) => [symbol.statement.symbol, symbol]),
    ),
  };
}

type Statement = BicepFile["statements"][number];

function isOfKind<K extends string>(statement: Statement, kind: K): statement is Extract<Statement, { kind: K }> {
  return statement.kind === kind;
}

function targetScopeOf(values: readonly BicepExpression[]): TargetScope {
  const value = values[0];
  if (value === undefined) return "resourceGroup";
  const name = value.kind === "text" ? value.parts.join("") : value.kind;
  if (name === "resourceGroup" || name === "subscription") return name;
  throw new CannotCompile(`the target scope '${name}'`);
}

function deployableOf(statement: Statement): readonly Deployable[] {
  if (statement.kind === "resource") return [resourceSymbol(statement, undefined)];
  if (statement.kind !== "module") return [];
  return [{ kind: "module", path: statement.symbol, ...deployments, statement }];
}

function resourceSymbol(statement: ResourceStatement, outer: ResourceSymbol | undefined): ResourceSymbol {
  const apiVersion = statement.apiVersion ?? outer?.apiVersion;
  if (apiVersion === undefined) throw new CannotCompile(`the resource '${statement.symbol}' without an API version`);
  const inner = new Map<string, ResourceSymbol>();
  const symbol: ResourceSymbol = {
    kind: "resource",
    path: outer === undefined ? statement.symbol : `${outer.path}::${statement.symbol}`,
    type: outer === undefined ? statement.type : `${outer.type}/${statement.type}`,
    apiVersion,
    statement,
    outer,
    inner,
  };
  for (const child of statement.resources) inner.set(child.symbol, resourceSymbol(child, symbol));
  return symbol;
}
