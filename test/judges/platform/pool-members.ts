import type { Deployed } from "./deployed.ts";
import { scaleSetsOf } from "./machines.ts";

/** Whether two pools are one, or have a scale set in common: the platform then counts them as one. */
export function sharesMember(pool: string | undefined, other: string | undefined, deployed: Deployed): boolean {
  if (pool === undefined || other === undefined) return false;
  if (pool === other) return true;
  const sets = scaleSetsOf(deployed).map(({ addresses }) => addresses.flatMap(({ pools }) => pools));
  return sets.some((pools) => pools.includes(pool) && pools.includes(other));
}
