import type { LoadBalancer } from "./load-balancer.ts";
import type { Doubt } from "./reading.ts";
import { distinctMembers, type Member, type Workload } from "./workload.ts";

/** How many looks at a rule an answer may take: some ten seconds. */
const mostLooks = 3_000_000;

/** Every question costs something, even at a machine without rules. */
const looksAtLeast = 10;

/** To say which networks the rules leave open takes looking at each as often as there are others, if quickly. */
const looksTogether = 16;

/** Why it is not told what reaches the machines of a template within their networks: it would take too long. */
export function crowdOf(workloads: readonly Workload[]): Doubt | undefined {
  const members = workloads.flatMap(distinctMembers);
  const inPairs = 2 * members.length * sum(members.map((member) => looksAtLeast + rulesAround(member)));
  const inNetworks = sum(members.map((member) => rulesAround(member) ** 2 / looksTogether));
  return tooMany(inPairs + inNetworks, members);
}

/** Why it is not told what load balancers and public addresses lead to: it would take too long. */
export function trafficJamOf(workloads: readonly Workload[], balancers: Iterable<LoadBalancer>): Doubt | undefined {
  const members = workloads.flatMap(distinctMembers);
  const balanced = sum([...balancers].map((balancer) => looksOver(balancer, members)));
  const addressed = members.filter(({ attachment }) => attachment.publicAddress !== undefined);
  const direct = sum(addressed.map((member) => rulesAround(member) ** 2 / looksTogether));
  return tooMany(balanced + direct, members);
}

/** Each rule of a balancer leads to each machine behind it: from the Internet, or else from every other machine. */
function looksOver({ id, rules, natRules, frontEnds }: LoadBalancer, members: readonly Member[]): number {
  const behind = members.filter(({ attachment }) =>
    [...attachment.pools.known, ...attachment.natRules.known].some((part) => part.startsWith(`${id}/`)),
  );
  const isInternal = [...frontEnds.values()].some(({ kind }) => kind === "internal");
  const senders = isInternal ? 2 * members.length : 1;
  return (rules.length + natRules.length) * senders * sum(behind.map((member) => looksAtLeast + rulesAround(member)));
}

function tooMany(looks: number, members: readonly Member[]): Doubt | undefined {
  const [first] = members;
  if (looks <= mostLooks || first === undefined) return undefined;
  const why = `it would take ${Math.round(looks)} looks at the rules around ${members.length} kinds of machines, more than ${mostLooks}`;
  return { why, span: first.attachment.span };
}

function rulesAround({ guards }: Member): number {
  return sum(guards.map((guard) => (guard.kind === "group" ? guard.group.rules.length : 0)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}
