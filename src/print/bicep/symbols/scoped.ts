import { childrenOf } from "../children.ts";
import type { BicepExpression, CallExpression, Loop, ResourceStatement, Statement, TypeExpression } from "../syntax.ts";

/**
 * Names known at a place beside those of the file: of loops and lambdas (`undefined`), and of nested resources (their key,
 * `network::web`).
 */
export type Local = ReadonlyMap<string, string | undefined>;

/** An expression with what it stands in. */
export interface Scoped {
  readonly expression: BicepExpression;
  readonly local: Local;
  /** The name of the statement that it belongs to, or the key of the nested resource. */
  readonly owner: string;
}

/** Every expression of a statement, each before those within it. Decorators stand for the values between their parentheses. */
export function scopedExpressionsOf(statement: Statement): readonly Scoped[] {
  return [...rootsOf(statement)].flatMap(expressionsWithin);
}

/** An expression and all within it, each before those within it. */
export function expressionsWithin(scoped: Scoped): readonly Scoped[] {
  return [...within(scoped)];
}

/** The name that a statement declares; of one without a name, the word that it begins with. */
export function nameOf(statement: Statement): string {
  if (statement.kind === "resource" || statement.kind === "module") return statement.symbol;
  return statement.kind === "target-scope" || statement.kind === "using" ? statement.kind : statement.name;
}

/** The decorators of a statement, its types and its nested resources. */
export function decoratorsOf(statement: Statement): readonly CallExpression[] {
  const nested = statement.kind === "resource" ? statement.resources.flatMap(decoratorsOf) : [];
  const types = typesOf(statement).flatMap((type) => partsOfType(type).flatMap((part) => part.decorators));
  return [...(statement.decorators ?? []), ...nested, ...types];
}

/** The names of types that a statement uses. */
export function typeNamesOf(statement: Statement): readonly string[] {
  return typesOf(statement).flatMap((type) => partsOfType(type).flatMap((part) => part.names));
}

const none: Local = new Map();

function* rootsOf(statement: Statement): Generator<Scoped> {
  const owner = nameOf(statement);
  if (statement.kind === "resource") {
    yield* rootsOfResource(statement, owner, none);
    return;
  }
  for (const decorator of decoratorsOf(statement)) yield* decorator.arguments.map((value) => root(value, none, owner));
  switch (statement.kind) {
    case "target-scope":
    case "metadata":
    case "variable":
    case "output":
    case "parameter-value":
      yield root(statement.value, none, owner);
      return;
    case "parameter":
      if (statement.defaultValue !== undefined) yield root(statement.defaultValue, none, owner);
      return;
    case "function":
      yield root(
        statement.body,
        withNames(
          none,
          statement.parameters.map(({ name }) => name),
        ),
        owner,
      );
      return;
    case "module":
      yield* rootsOfBody(statement, owner, none);
      return;
    case "type":
    case "using":
  }
}

function* rootsOfResource(resource: ResourceStatement, owner: string, outer: Local): Generator<Scoped> {
  const nested = resource.resources.map(({ symbol }): [string, string] => [symbol, `${owner}::${symbol}`]);
  const local = new Map([...outer, ...nested]);
  for (const decorator of resource.decorators ?? [])
    yield* decorator.arguments.map((value) => root(value, local, owner));
  yield* rootsOfBody(resource, owner, local);
  for (const child of resource.resources) yield* rootsOfResource(child, `${owner}::${child.symbol}`, local);
}

function* rootsOfBody(
  {
    loop,
    condition,
    body,
  }: {
    readonly loop?: Loop | undefined;
    readonly condition?: BicepExpression | undefined;
    readonly body: BicepExpression;
  },
  owner: string,
  outer: Local,
): Generator<Scoped> {
  if (loop !== undefined) yield root(loop.over, outer, owner);
  const local = loop === undefined ? outer : withNames(outer, namesOfLoop(loop));
  if (condition !== undefined) yield root(condition, local, owner);
  yield root(body, local, owner);
}

function root(expression: BicepExpression, local: Local, owner: string): Scoped {
  return { expression, local, owner };
}

function* within(scoped: Scoped): Generator<Scoped> {
  yield scoped;
  const { expression, local, owner } = scoped;
  const inner = localWithin(expression, local);
  for (const child of childrenOf(expression)) {
    const isOutside = expression.kind === "for" && child === expression.over;
    yield* within(root(child, isOutside ? local : inner, owner));
  }
}

function localWithin(expression: BicepExpression, local: Local): Local {
  if (expression.kind === "lambda") return withNames(local, expression.parameters);
  return expression.kind === "for" ? withNames(local, namesOfLoop(expression)) : local;
}

function withNames(local: Local, names: readonly string[]): Local {
  return new Map([...local, ...names.map((name): [string, undefined] => [name, undefined])]);
}

function namesOfLoop({ item, index }: Loop): readonly string[] {
  return index === undefined ? [item] : [item, index];
}

function typesOf(statement: Statement): readonly TypeExpression[] {
  switch (statement.kind) {
    case "type":
      return [statement.value];
    case "parameter":
    case "output":
      return [statement.type];
    case "variable":
      return statement.type === undefined ? [] : [statement.type];
    case "function":
      return [...statement.parameters.map(({ type }) => type), statement.result];
    default:
      return [];
  }
}

interface PartOfType {
  readonly names: readonly string[];
  readonly decorators: readonly CallExpression[];
}

function partsOfType(type: TypeExpression): readonly PartOfType[] {
  switch (type.kind) {
    case "type-name":
      return [{ names: [type.name], decorators: [] }];
    case "literal-type":
      return [];
    case "array-type":
      return partsOfType(type.item);
    case "nullable-type":
      return partsOfType(type.type);
    case "union-type":
      return type.members.flatMap(partsOfType);
    case "object-type":
      return type.properties.flatMap((part) => [
        { names: [], decorators: part.decorators ?? [] },
        ...partsOfType(part.type),
      ]);
    case "tuple-type":
      return type.items.flatMap((part) => [
        { names: [], decorators: part.decorators ?? [] },
        ...partsOfType(part.type),
      ]);
  }
}
