import type { ComparedConfiguration } from "../plan/account/checklist/proof-summary.ts";

/** What the network lets through before and after, with one configuration, and what of it the plan said it would lose. */
export type Proof = ComparedConfiguration;

/** Whether nothing was lost or opened but what the plan says, and every rule of a load balancer leads somewhere. What a customer's network leaves undecided does not count. */
export function isProven({ comparison, expected, mistakes }: Proof): boolean {
  if (mistakes.length > 0) return false;
  return comparison.lost.every((flow) => expected.includes(flow)) && comparison.opened.length === 0;
}
