import type { Endpoint } from "../service/definition.ts";

/**
 * Two endpoints that are in each other's way, the one to point at first: that is the later one, but rather the author's
 * own than one that an import adds, because only the author's can be changed.
 */
export function ownAndOther<T extends { readonly endpoint: Endpoint }>(first: T, second: T): readonly [T, T] {
  const isOnlyFirstOwn = first.endpoint.addedBy === undefined && second.endpoint.addedBy !== undefined;
  return isOnlyFirstOwn ? [first, second] : [second, first];
}
