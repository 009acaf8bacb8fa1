import { childrenOf } from "../bicep/children.ts";
import type { BicepExpression, CallExpression } from "../bicep/syntax.ts";
import { lambdaScope } from "./compile-call.ts";
import { type Instance, instanceOf } from "./instances.ts";
import { copyIndex, loopScope, type Scope } from "./scope.ts";

/** Something of the file that an expression refers to, or a function that it calls. */
export type Use =
  /** `property` is the one that is read of it; `undefined` where it is used itself. */
  | { readonly kind: "instance"; readonly instance: Instance; readonly property: string | undefined }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "call"; readonly call: CallExpression };

/** All that an expression uses, in the order in which it is written. What its variables use in turn is not followed. */
export function usesIn(expression: BicepExpression, scope: Scope): readonly Use[] {
  const instance = instanceOf(expression, scope);
  if (instance !== undefined)
    return [...inIndex(expression, scope), { kind: "instance", instance, property: undefined }];
  switch (expression.kind) {
    case "property-access": {
      const of = instanceOf(expression.of, scope);
      if (of === undefined) return usesIn(expression.of, scope);
      return [...inIndex(expression.of, scope), { kind: "instance", instance: of, property: expression.name }];
    }
    case "symbol":
      return isVariable(expression.name, scope) ? [{ kind: "variable", name: expression.name }] : [];
    case "call":
      return [{ kind: "call", call: expression }, ...usesInChildren(expression, scope)];
    case "for": {
      const inner = loopScope(expression, copyIndex(expression.item), scope);
      const { condition, over, body } = expression;
      const within = condition === undefined ? [body] : [condition, body];
      return [...usesIn(over, scope), ...within.flatMap((part) => usesIn(part, inner))];
    }
    case "lambda":
      return usesIn(expression.body, lambdaScope(expression.parameters, scope));
    default:
      return usesInChildren(expression, scope);
  }
}

function usesInChildren(expression: BicepExpression, scope: Scope): readonly Use[] {
  return childrenOf(expression).flatMap((child) => usesIn(child, scope));
}

/** What the index of an item uses: `groups[start]` */
function inIndex(expression: BicepExpression, scope: Scope): readonly Use[] {
  if (expression.kind === "index") return usesIn(expression.index, scope);
  return expression.kind === "non-null" || expression.kind === "nested-resource" ? inIndex(expression.of, scope) : [];
}

function isVariable(name: string, scope: Scope): boolean {
  return !scope.locals.has(name) && scope.program.symbols.variables.has(name);
}
