import { childrenOf } from "../bicep/children.ts";
import type { BicepExpression, CallExpression, ForExpression, IndexExpression } from "../bicep/syntax.ts";
import type { ArmExpression } from "./arm-expression.ts";
import { lambdaScope } from "./compile-call.ts";
import { type Instance, instanceOf } from "./instances.ts";
import { copyIndex, loopScope, type Scope } from "./scope.ts";

/** Something of the file that an expression refers to, or a function that it calls. */
export type Use =
  /** `property` is the one that is read of it, or the method; `undefined` where it is used itself. */
  | { readonly kind: "instance"; readonly instance: Instance; readonly property: string | undefined }
  /** `index` is that of the one item that is read of it. */
  | { readonly kind: "variable"; readonly name: string; readonly index: ArmExpression | undefined }
  | { readonly kind: "call"; readonly call: CallExpression };

/** All that an expression uses, in the order in which it is written. What its variables use in turn is not followed. */
export function usesIn(expression: BicepExpression, scope: Scope): readonly Use[] {
  const instance = instanceOf(expression, scope);
  if (instance !== undefined) return usesOfInstance(expression, instance, undefined, scope);
  switch (expression.kind) {
    case "method-call":
      return [
        ...usesOfMember(expression.of, expression.name, scope),
        ...expression.arguments.flatMap((argument) => usesIn(argument, scope)),
      ];
    case "property-access":
      return usesOfMember(expression.of, expression.name, scope);
    case "index":
      return usesInIndexed(expression, scope);
    case "symbol":
      return variableNamed(expression.name, undefined, scope);
    case "call":
      return [{ kind: "call", call: expression }, ...usesInChildren(expression, scope)];
    case "for":
      return usesInLoop(expression, scope);
    case "lambda":
      return usesIn(expression.body, lambdaScope(expression.parameters, scope));
    default:
      return usesInChildren(expression, scope);
  }
}

function usesInLoop(loop: ForExpression, scope: Scope): readonly Use[] {
  const inner = loopScope(loop, copyIndex(loop.item), scope);
  const within = loop.condition === undefined ? [loop.body] : [loop.condition, loop.body];
  return [...usesIn(loop.over, scope), ...within.flatMap((part) => usesIn(part, inner))];
}

/** `resource['name']` is `resource.name`; of a variable, one item is read. */
function usesInIndexed({ of, index }: IndexExpression, scope: Scope): readonly Use[] {
  const key = scope.program.compile(index, scope);
  const keyUses = usesIn(index, scope);
  if (of.kind === "symbol" && instanceOf(of, scope) === undefined) {
    return [...variableNamed(of.name, key, scope), ...keyUses];
  }
  return [...usesOfMember(of, key.kind === "text" ? key.value : undefined, scope), ...keyUses];
}

function usesOfMember(of: BicepExpression, property: string | undefined, scope: Scope): readonly Use[] {
  const instance = instanceOf(of, scope);
  return instance === undefined ? usesIn(of, scope) : usesOfInstance(of, instance, property, scope);
}

function usesOfInstance(
  expression: BicepExpression,
  instance: Instance,
  property: string | undefined,
  scope: Scope,
): readonly Use[] {
  return [...inIndex(expression, scope), { kind: "instance", instance, property }];
}

function usesInChildren(expression: BicepExpression, scope: Scope): readonly Use[] {
  return childrenOf(expression).flatMap((child) => usesIn(child, scope));
}

/** What the index of an item uses: `groups[start]` */
function inIndex(expression: BicepExpression, scope: Scope): readonly Use[] {
  if (expression.kind === "index") return usesIn(expression.index, scope);
  return expression.kind === "non-null" || expression.kind === "nested-resource" ? inIndex(expression.of, scope) : [];
}

function variableNamed(name: string, index: ArmExpression | undefined, scope: Scope): readonly Use[] {
  const isVariable = !scope.locals.has(name) && scope.program.symbols.variables.has(name);
  return isVariable ? [{ kind: "variable", name, index }] : [];
}
