import type { BicepExpression, CallExpression, ObjectExpression } from "../bicep/syntax.ts";
import { type ArmExpression, access, invoke, textOf } from "./arm-expression.ts";
import type { ArmTemplate } from "./arm-value.ts";
import type { ResourceSymbol, Symbols } from "./symbols.ts";

/** What is known of the file that is compiled. */
export interface Program {
  readonly symbols: Symbols;
  /** Whether the template names its resources (languageVersion 2.0). */
  readonly isSymbolic: boolean;
  /** Variables that need what only a deployment knows: their values stand wherever they are used. */
  readonly inlined: ReadonlySet<string>;
  /** The variable that holds the content of a file, by the call that reads it. */
  readonly loaded: ReadonlyMap<CallExpression, string>;
  /** The text of a file by its path as written. */
  readonly readFile: (path: string) => string;
  /** The template of a module by its path as written. */
  readonly moduleTemplate: (path: string) => ArmTemplate;
  /** `compileExpression`: passed along, since references and expressions are made of one another. */
  readonly compile: (expression: BicepExpression, scope: Scope) => ArmExpression;
}

/** Where an expression stands. */
export interface Scope {
  readonly program: Program;
  /** Items and indexes of loops, parameters of lambdas and functions: what stands for them. */
  readonly locals: ReadonlyMap<string, ArmExpression>;
  /** The resource in whose body it stands: from there those nested beside it are seen. */
  readonly within?: ResourceSymbol | undefined;
}

/** The scope of the top level of a file. */
export function fileScope(program: Program): Scope {
  return { program, locals: new Map() };
}

export function withLocals(scope: Scope, locals: Iterable<readonly [string, ArmExpression]>): Scope {
  return { ...scope, locals: new Map([...scope.locals, ...locals]) };
}

/** The scope within a loop, where `number` is the expression of the index. */
export function loopScope(
  { item, index, over }: { readonly item: string; readonly index?: string | undefined; readonly over: BicepExpression },
  number: ArmExpression,
  scope: Scope,
): Scope {
  const items = scope.program.compile(over, scope);
  const indexes: readonly (readonly [string, ArmExpression])[] = index === undefined ? [] : [[index, number]];
  return withLocals(scope, [[item, access(items, number)], ...indexes]);
}

/** The index of the loop that an expression stands in; those of variables and properties have a name. */
export function copyIndex(name?: string): ArmExpression {
  return name === undefined ? invoke("copyIndex") : invoke("copyIndex", textOf(name));
}

/** The value of a property as written; `undefined` where there is none. */
export function propertyOf(body: ObjectExpression, name: string): BicepExpression | undefined {
  return body.entries.find((entry) => entry.kind === "property" && entry.name === name)?.value;
}
