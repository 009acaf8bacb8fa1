import { type ArmMember, armObject } from "./arm-value.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { type DeploymentScope, ownSubscription } from "./deployment-scope.ts";
import { expressionValue } from "./expression-text.ts";
import type { TargetScope } from "./symbols.ts";

/** What says of a module or an existing resource in which group or subscription it is. */
export function scopeMembers(
  scope: Exclude<DeploymentScope, { kind: "resource" }>,
  targetScope: TargetScope,
): readonly ArmMember[] {
  switch (scope.kind) {
    case "file":
      return [];
    case "tenant":
      return armObject(["scope", "/"]).members;
    case "group": {
      const subscription = scope.subscription === undefined ? undefined : expressionValue(scope.subscription);
      return armObject(["subscriptionId", subscription], ["resourceGroup", expressionValue(scope.group)]).members;
    }
    case "subscription": {
      if (targetScope !== "resourceGroup") throw new CannotCompile("another subscription seen from a subscription");
      return armObject(["subscriptionId", expressionValue(scope.subscription ?? ownSubscription)]).members;
    }
  }
}
