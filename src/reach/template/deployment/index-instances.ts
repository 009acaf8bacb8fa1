import { comparableId } from "../resource-id.ts";
import type { Instance } from "./deployment.ts";

/** Why a resource has no identity while it is being found out. */
export const identityPending = "its name depends on itself";

/** The resources of a deployment by what expressions call them, all in lower case. */
export interface InstanceIndex {
  readonly byId: ReadonlyMap<string, Instance>;
  readonly byName: ReadonlyMap<string, Instance>;
  /** `symbol`, and `symbol[2]` of a turn of a loop. */
  readonly bySymbol: ReadonlyMap<string, Instance>;
}

/**
 * The resources by their ids, names and symbols. Kept once it is whole: while the name of one of them is being
 * evaluated, which may ask for others, that one is missing from it.
 */
export function indexInstances(instances: () => readonly Instance[]): () => InstanceIndex {
  let whole: InstanceIndex | undefined;
  return () => {
    if (whole !== undefined) return whole;
    const all = instances();
    const index = makeIndex(all);
    const isPending = all.some((instance) => {
      const identity = instance.identity();
      return identity.kind === "undecided" && identity.why === identityPending;
    });
    if (!isPending && all.length > 0) whole = index;
    return index;
  };
}

function makeIndex(instances: readonly Instance[]): InstanceIndex {
  const byId = new Map<string, Instance>();
  const byName = new Map<string, Instance>();
  const bySymbol = new Map<string, Instance>();
  // Of two of one id the first stands: the other is usually the same one under the opposite condition.
  for (const instance of instances.toReversed()) {
    const { symbol, index } = instance;
    const identity = instance.identity();
    if (symbol !== undefined) bySymbol.set(symbol, instance);
    if (symbol !== undefined && index !== undefined) bySymbol.set(`${symbol}[${index}]`, instance);
    if (identity.kind === "undecided") continue;
    byId.set(comparableId(identity.id), instance);
    byName.set(identity.name.toLowerCase(), instance);
  }
  return { byId, byName, bySymbol };
}
