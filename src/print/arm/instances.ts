import type { BicepExpression } from "../bicep/syntax.ts";
import type { ArmExpression } from "./arm-expression.ts";
import { invoke } from "./arm-expression.ts";
import { copyIndex, loopScope, type Program, propertyOf, type Scope } from "./scope.ts";
import type { Deployable } from "./symbols.ts";

/** A resource or module that an expression names: of a loop one item by its index, or, without an index, all of it. */
export interface Instance {
  readonly symbol: Deployable;
  readonly index?: ArmExpression | undefined;
}

/** What `name`, `name[index]`, `a::b` or `name!` stands for; `undefined` where it is no resource and no module. */
export function instanceOf(expression: BicepExpression, scope: Scope): Instance | undefined {
  switch (expression.kind) {
    case "symbol":
      return instanceNamed(expression.name, scope);
    case "index": {
      if (expression.isSafe || expression.isFromEnd) return undefined;
      const all = instanceOf(expression.of, scope);
      if (all === undefined || !isWholeLoop(all)) return undefined;
      return { symbol: all.symbol, index: scope.program.compile(expression.index, scope) };
    }
    case "nested-resource": {
      const outer = instanceOf(expression.of, scope)?.symbol;
      const symbol = outer?.kind === "resource" ? outer.inner.get(expression.symbol) : undefined;
      return symbol === undefined ? undefined : { symbol };
    }
    case "non-null":
      return instanceOf(expression.of, scope);
    default:
      return undefined;
  }
}

/** Whether it stands for all resources of a loop at once. */
export function isWholeLoop({ symbol, index }: Instance): boolean {
  return symbol.statement.loop !== undefined && index === undefined;
}

export function isExisting({ symbol }: Instance): boolean {
  return symbol.kind === "resource" && symbol.statement.isExisting === true;
}

/** The scope of the body of an instance: of a loop without an index, that of the item being deployed. */
export function bodyScope({ symbol, index }: Instance, program: Program): Scope {
  const within = symbol.kind === "resource" ? symbol : undefined;
  const scope: Scope = { program, locals: new Map(), within };
  const { loop } = symbol.statement;
  return loop === undefined ? scope : loopScope(loop, index ?? copyIndex(), scope);
}

/** The resource that it is a child of, nested in it or by `parent`. */
export function parentOf(instance: Instance, program: Program): Instance | undefined {
  const { symbol } = instance;
  if (symbol.kind === "module") return undefined;
  if (symbol.outer !== undefined) return { symbol: symbol.outer };
  const parent = propertyOf(symbol.statement.body, "parent");
  return parent === undefined ? undefined : instanceOf(parent, bodyScope(instance, program));
}

/** The resources that it is a child of, the outermost first. */
export function ancestorsOf(instance: Instance, program: Program): readonly Instance[] {
  const parent = parentOf(instance, program);
  return parent === undefined ? [] : [...ancestorsOf(parent, program), parent];
}

/** The condition of its deployment, joined with those of the resources that it is nested in. */
export function conditionOf(instance: Instance, program: Program): ArmExpression | undefined {
  const { symbol } = instance;
  const written = symbol.statement.condition;
  const own = written === undefined ? undefined : program.compile(written, bodyScope(instance, program));
  const outer = symbol.kind === "resource" && symbol.outer !== undefined ? { symbol: symbol.outer } : undefined;
  const inherited = outer === undefined ? undefined : conditionOf(outer, program);
  return inherited === undefined || own === undefined ? (inherited ?? own) : invoke("and", inherited, own);
}

function instanceNamed(name: string, scope: Scope): Instance | undefined {
  if (scope.locals.has(name)) return undefined;
  for (let at = scope.within; at !== undefined; at = at.outer) {
    const nested = at.outer?.inner.get(name);
    if (nested !== undefined) return { symbol: nested };
  }
  const symbol = scope.program.symbols.deployables.get(name);
  return symbol === undefined ? undefined : { symbol };
}
