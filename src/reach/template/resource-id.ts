import type { Place } from "./context.ts";

/** The id of the subscription that one deploys to. */
export function subscriptionId({ subscription }: Place): string {
  return `/subscriptions/${subscription}`;
}

/** The id of the resource group that one deploys to. */
export function groupId(place: Place): string {
  return `${subscriptionId(place)}/resourceGroups/${place.resourceGroup}`;
}

/** The id of where one deploys to, without a slash at its end: that of a tenant is empty. */
export function placeId(place: Place): string {
  if (place.level === "resource-group") return groupId(place);
  return place.level === "subscription" ? subscriptionId(place) : "";
}

/**
 * The id of a resource within a scope, of its full type and the names of its segments: `Microsoft.Network/a/b` and
 * `x`, `y` are `…/providers/Microsoft.Network/a/x/b/y`. `undefined` where names and types do not match in number.
 */
export function resourceIdIn(scope: string, type: string, names: readonly string[]): string | undefined {
  const [namespace, ...types] = type.split("/").filter((segment) => segment !== "");
  const segments = names.flatMap((name) => name.split("/")).filter((segment) => segment !== "");
  if (namespace === undefined || types.length === 0 || types.length !== segments.length) return undefined;
  const pairs = types.map((each, index) => `${each}/${segments[index] ?? ""}`);
  return `${scope.replace(/\/$/, "")}/providers/${namespace}/${pairs.join("/")}`;
}

/**
 * An id in the one form that ids are compared in: lower case, a slash before and none after, none doubled. A resource
 * group is written with and without its provider.
 */
export function comparableId(id: string): string {
  const segments = id.toLowerCase().split("/");
  const plain = `/${segments.filter((segment) => segment !== "").join("/")}`;
  return plain.replace("/providers/microsoft.resources/resourcegroups/", "/resourcegroups/");
}
