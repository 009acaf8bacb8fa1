import type { Comparison } from "../reach/comparison.ts";
import type { Flow } from "../reach/flow.ts";

/** What the network lets through before and after, with one configuration. */
export interface Proof {
  /** The configuration's name; empty where it is the only one, or there is none. */
  readonly configuration: string;
  readonly comparison: Comparison;
  /** Those of the lost flows that the plan says it loses, because the target refuses them. */
  readonly expected: readonly Flow[];
}

/** Whether nothing was lost or opened but what the plan says. What a customer's network leaves undecided does not count. */
export function isProven({ comparison, expected }: Proof): boolean {
  return comparison.lost.length === expected.length && comparison.opened.length === 0;
}
