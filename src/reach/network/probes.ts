import type { Probe } from "../flow.ts";
import { admissionsOf } from "./admission.ts";
import { loadBalancerAudience } from "./audience.ts";
import type { Finding } from "./finding.ts";
import { platformBalancer } from "./hosts.ts";
import type { LoadBalancer } from "./load-balancer.ts";
import { matchSide } from "./match-side.ts";
import { flowOver } from "./passage.ts";
import { everyPort } from "./port-range.ts";
import type { Scene } from "./scene.ts";
import type { SecurityRule } from "./security-group.ts";
import { distinctMembers, type Member, type Workload } from "./workload.ts";

/** The ports on which load balancers ask the workloads behind them whether they are alive. */
export function probesOf(scene: Scene): readonly Probe[] {
  return [...scene.network.loadBalancers.values()].flatMap((balancer) =>
    balancer.rules.flatMap(({ probe, pools }) => {
      const found = probe?.kind === "known" ? balancer.probes.get(probe.value) : undefined;
      if (found === undefined || found.port.kind === "undecided") return [];
      const { value: port } = found.port;
      return scene.workloads
        .filter(({ members }) => members.some((member) => isBehind(member, pools.known)))
        .map(({ name }) => ({ to: { kind: "role", name }, port, origins: [found.span] }) as const);
    }),
  );
}

/**
 * What rules that mean the platform's load balancer let it reach of the workloads behind one. What they owe to a rule for
 * everybody, or for the whole network, is told of those.
 */
export function loadBalancerFlows(scene: Scene): readonly Finding[] {
  const balancers = [...scene.network.loadBalancers.values()];
  return scene.workloads.flatMap((workload) =>
    distinctMembers(workload)
      .filter(() => balancers.some((balancer) => leadsTo(balancer, workload)))
      .flatMap((member) => toMember(workload, member)),
  );
}

function leadsTo({ id }: LoadBalancer, { members }: Workload): boolean {
  return members.some(({ attachment }) => attachment.pools.known.some((pool) => pool.startsWith(`${id}/`)));
}

function isBehind({ attachment }: Member, pools: readonly string[]): boolean {
  return pools.some((pool) => attachment.pools.known.includes(pool));
}

function toMember(to: Workload, member: Member): readonly Finding[] {
  const admissions = admissionsOf({
    guards: member.guards,
    transports: ["tcp", "udp"],
    ports: everyPort,
    from: loadBalancerAudience,
    to: member.hosts,
    unguarded: "deny",
  });
  const { attachment } = member;
  const passage = { kind: "internal", endpoint: undefined, to, ports: undefined, via: [] } as const;
  const whole = { ...passage, origins: [attachment.span], doubts: attachment.doubts };
  return admissions.filter(({ rules }) => rules.some(namesBalancer)).map((admission) => flowOver(whole, admission));
}

/** Whether a rule means the platform's load balancer, by its tag or by its address. */
function namesBalancer({ source }: SecurityRule): boolean {
  const named = source.prefixes.known.filter(
    (prefix) => (prefix.kind === "tag" && prefix.name === "azureloadbalancer") || prefix.kind === "network",
  );
  return matchSide({ ...source, prefixes: { known: named, doubts: [] } }, platformBalancer).certain.length > 0;
}
