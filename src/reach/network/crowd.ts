import type { Doubt } from "./reading.ts";
import { distinctMembers, type Member, type Workload } from "./workload.ts";

/** How many rules may be looked at to say which workload reaches which: some ten seconds. */
const mostRules = 600_000;

/** Every look costs something, even at a machine without rules. */
const baseCost = 10;

/**
 * Why it is not told which workload of a template reaches which: there are too many of them, and of their rules. `undefined`
 * where it is.
 */
export function crowdOf(workloads: readonly Workload[]): Doubt | undefined {
  const members = workloads.flatMap(distinctMembers);
  const cost = 2 * members.length * members.reduce((sum, member) => sum + baseCost + rulesAround(member), 0);
  const [first] = members;
  if (cost <= mostRules || first === undefined) return undefined;
  const why = `which of ${members.length} kinds of machines reach each other would take looking at ${cost} rules, more than ${mostRules}`;
  return { why, span: first.attachment.span };
}

function rulesAround({ guards }: Member): number {
  return guards.reduce((sum, guard) => sum + (guard.kind === "group" ? guard.group.rules.length : 0), 0);
}
