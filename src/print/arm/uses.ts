import { childrenOf } from "../bicep/children.ts";
import type { BicepExpression, CallExpression } from "../bicep/syntax.ts";
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
  if (instance !== undefined)
    return [...inIndex(expression, scope), { kind: "instance", instance, property: undefined }];
  switch (expression.kind) {
    case "method-call": {
      const of = instanceOf(expression.of, scope);
      if (of === undefined) return usesInChildren(expression, scope);
      const others = expression.arguments.flatMap((argument) => usesIn(argument, scope));
      return [
        ...inIndex(expression.of, scope),
        { kind: "instance", instance: of, property: expression.name },
        ...others,
      ];
    }
    case "property-access": {
      const of = instanceOf(expression.of, scope);
      if (of === undefined) return usesIn(expression.of, scope);
      return [...inIndex(expression.of, scope), { kind: "instance", instance: of, property: expression.name }];
    }
    case "symbol":
      return variableNamed(expression.name, undefined, scope);
    case "index": {
      const { of, index } = expression;
      if (of.kind !== "symbol") return usesInChildren(expression, scope);
      return [...variableNamed(of.name, scope.program.compile(index, scope), scope), ...usesIn(index, scope)];
    }
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

function variableNamed(name: string, index: ArmExpression | undefined, scope: Scope): readonly Use[] {
  const isVariable = !scope.locals.has(name) && scope.program.symbols.variables.has(name);
  return isVariable ? [{ kind: "variable", name, index }] : [];
}
