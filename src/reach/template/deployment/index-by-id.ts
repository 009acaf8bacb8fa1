import { comparableId } from "../resource-id.ts";
import type { Instance } from "./deployment.ts";

/** Why a resource has no identity while it is being found out. */
export const identityPending = "its name depends on itself";

/**
 * Resources by their ids in lower case. Kept once it is whole: while the name of one of them is being evaluated, which
 * may ask for others, that one is missing from it.
 */
export function indexById(instances: () => readonly Instance[]): () => ReadonlyMap<string, Instance> {
  let whole: ReadonlyMap<string, Instance> | undefined;
  return () => {
    if (whole !== undefined) return whole;
    const identities = instances().map((instance) => ({ instance, identity: instance.identity() }));
    const entries = identities.flatMap(({ instance, identity }) =>
      identity.kind === "identity" ? [[comparableId(identity.id), instance] as const] : [],
    );
    const isWhole = identities.every(
      ({ identity }) => identity.kind === "identity" || identity.why !== identityPending,
    );
    // Of two of one id the first stands: the other is usually the same one under the opposite condition.
    const index = new Map(entries.toReversed());
    if (isWhole && identities.length > 0) whole = index;
    return index;
  };
}
