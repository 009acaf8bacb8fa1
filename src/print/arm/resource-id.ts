import { type ArmExpression, invoke, textOf } from "./arm-expression.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { deploymentScopeOf, groupId } from "./deployment-scope.ts";
import { type Instance, isWholeLoop } from "./instances.ts";
import { nameSegments } from "./resource-names.ts";
import type { Program } from "./scope.ts";

/** The id of a resource or module, made of its type and names by the function that its scope asks for. */
export function resourceId(instance: Instance, program: Program): ArmExpression {
  const { path, type } = instance.symbol;
  if (isWholeLoop(instance)) throw new CannotCompile(`the id of all of '${path}'`);
  const named = [textOf(type), ...nameSegments(instance, program)];
  const scope = deploymentScopeOf(instance, program);
  switch (scope.kind) {
    case "file":
      return invoke(program.symbols.targetScope === "subscription" ? "subscriptionResourceId" : "resourceId", ...named);
    case "group":
      return invoke("extensionResourceId", groupId(scope), ...named);
    case "subscription":
      return invoke(
        "subscriptionResourceId",
        ...(scope.subscription === undefined ? [] : [scope.subscription]),
        ...named,
      );
    case "tenant":
      return invoke("tenantResourceId", ...named);
    case "resource":
      return invoke("extensionResourceId", resourceId(scope.of, program), ...named);
  }
}
