import type { Context, Place } from "../context.ts";
import { evaluateJson } from "../evaluate-json.ts";
import type { EvaluatedObject, EvaluatedUndecided } from "../evaluated.ts";
import { placeId } from "../resource-id.ts";
import { undecided } from "../values/make-value.ts";

/** Where a resource goes, and the id that its own id begins with, which may be that of another resource. */
export interface ResourcePlace {
  readonly kind: "place";
  readonly place: Place;
  readonly scope: string;
}

/** Where a resource goes: where its deployment does, unless its `subscriptionId`, `resourceGroup` or `scope` says otherwise. */
export function placeOfResource(
  written: EvaluatedObject,
  context: Context,
  place: Place,
): ResourcePlace | EvaluatedUndecided {
  const texts = ["subscriptionid", "resourcegroup", "scope"].map((name) => textOfMember(written, name, context));
  const missing = texts.find((text) => typeof text === "object");
  if (typeof missing === "object") return missing;
  const [subscription, group, scope] = texts.map((text) =>
    typeof text === "string" && text !== "" ? text : undefined,
  );
  if (scope !== undefined) return placeOfScope(scope, place);
  if (subscription === undefined && group === undefined) return { kind: "place", place, scope: placeId(place) };
  const other: Place = {
    level: group === undefined ? "subscription" : "resource-group",
    subscription: subscription ?? place.subscription,
    resourceGroup: group ?? place.resourceGroup,
  };
  return { kind: "place", place: other, scope: placeId(other) };
}

function textOfMember(written: EvaluatedObject, name: string, context: Context) {
  const member = written.members.get(name);
  if (member === undefined) return undefined;
  const value = evaluateJson(member.value, context);
  if (value.kind === "string") return value.value;
  if (value.kind === "undecided") return value;
  return value.kind === "null" ? undefined : undecided(`'${member.name}' is no string`, value.span);
}

/** A scope is an id, whole or from the deployment's place on. */
function placeOfScope(written: string, place: Place): ResourcePlace {
  const scope = written.startsWith("/") ? written : `${placeId(place)}/providers/${written}`;
  const [, subscription] = /^\/subscriptions\/([^/]+)/i.exec(scope) ?? [];
  const [, resourceGroup] = /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)/i.exec(scope) ?? [];
  if (subscription === undefined) {
    const level = /\/managementGroups\//i.test(scope) ? "management-group" : "tenant";
    return { kind: "place", place: { ...place, level }, scope };
  }
  if (resourceGroup === undefined) {
    return { kind: "place", place: { ...place, level: "subscription", subscription }, scope };
  }
  return { kind: "place", place: { level: "resource-group", subscription, resourceGroup }, scope };
}
