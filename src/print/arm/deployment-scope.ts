import type { BicepExpression, CallExpression } from "../bicep/syntax.ts";
import { type ArmExpression, access, invoke, textOf } from "./arm-expression.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { ancestorsOf, bodyScope, type Instance, instanceOf } from "./instances.ts";
import { ownName } from "./resource-names.ts";
import { type Program, propertyOf, type Scope } from "./scope.ts";

/** Where a resource is: where the file is deployed to, in another group, in a subscription, or on another resource. */
export type DeploymentScope =
  | { readonly kind: "file" }
  | { readonly kind: "group"; readonly subscription: ArmExpression | undefined; readonly group: ArmExpression }
  | { readonly kind: "subscription"; readonly subscription: ArmExpression | undefined }
  | { readonly kind: "tenant" }
  | { readonly kind: "resource"; readonly of: Instance };

/** Where an instance is; a child is where its outermost parent is. */
export function deploymentScopeOf(instance: Instance, program: Program): DeploymentScope {
  const root = ancestorsOf(instance, program)[0] ?? instance;
  const written = propertyOf(root.symbol.statement.body, "scope");
  return written === undefined ? { kind: "file" } : readScope(written, bodyScope(root, program));
}

/** The subscription that a file is deployed to. */
export const ownSubscription: ArmExpression = access(invoke("subscription"), textOf("subscriptionId"));

/** `/subscriptions/…/resourceGroups/…` */
export function groupId({ subscription, group }: Extract<DeploymentScope, { kind: "group" }>): ArmExpression {
  return invoke("format", textOf("/subscriptions/{0}/resourceGroups/{1}"), subscription ?? ownSubscription, group);
}

function readScope(written: BicepExpression, scope: Scope): DeploymentScope {
  const of = instanceOf(written, scope);
  if (of === undefined) return written.kind === "call" ? scopeOfCall(written, scope) : unknownScope(written.kind);
  if (of.symbol.type !== "Microsoft.Resources/resourceGroups") return { kind: "resource", of };
  return { kind: "group", subscription: undefined, group: ownName(of, scope.program) };
}

function scopeOfCall({ name, arguments: written }: CallExpression, scope: Scope): DeploymentScope {
  const [first, second] = written.map((argument) => scope.program.compile(argument, scope));
  const { targetScope } = scope.program.symbols;
  if (name === "subscription") {
    return first === undefined && targetScope === name ? { kind: "file" } : { kind: name, subscription: first };
  }
  if (name === "tenant") return { kind: name };
  if (name !== "resourceGroup") return unknownScope(`${name}()`);
  if (first === undefined) return targetScope === name ? { kind: "file" } : unknownScope(`${name}()`);
  if (second === undefined) return { kind: "group", subscription: undefined, group: first };
  return { kind: "group", subscription: first, group: second };
}

function unknownScope(what: string): never {
  throw new CannotCompile(`the scope ${what}`);
}
