import { diagnose } from "../../diagnostic/code-record.ts";
import { parseNetwork } from "../address-set.ts";
import { portsInWords } from "../flow.ts";
import { balancedPortIsLetIn, probeIsLetIn } from "./codes.ts";
import { doubtful, type Finding } from "./finding.ts";
import { fromInternet } from "./from-internet.ts";
import { fromNetwork } from "./from-network.ts";
import { insider } from "./hosts.ts";
import type { BalancerRule, LoadBalancer, Mapping, NatRule } from "./load-balancer.ts";
import type { Passage } from "./passage.ts";
import { placeInSubnet } from "./place.ts";
import { probeVerdict } from "./probe-verdict.ts";
import { type Doubt, doubtsOf, known } from "./reading.ts";
import { type KnownFrontEnd, type ResolvedMapping, resolveMapping } from "./resolve-mapping.ts";
import type { Scene } from "./scene.ts";
import { distinct, type Member, type Workload } from "./workload.ts";

/** What the load balancers of a template lead to its workloads: by their rules, and by inbound NAT rules and pools. */
export function balancedFlows(scene: Scene): readonly Finding[] {
  return [...scene.network.loadBalancers.values()].flatMap((balancer) => [
    ...doubtful(`what load balancer '${balancer.name}' leads to`, [...balancer.doubts, ...balancer.unread]),
    ...(balancer.isEvaluated ? overBalancer(balancer, scene) : []),
  ]);
}

function overBalancer(balancer: LoadBalancer, scene: Scene): readonly Finding[] {
  return [
    ...balancer.rules.flatMap((rule) => overRule(rule, balancer, scene)),
    ...balancer.natRules.flatMap((rule) => overNatRule(rule, balancer, scene)),
  ];
}

function overRule(rule: BalancerRule, balancer: LoadBalancer, scene: Scene): readonly Finding[] {
  const resolved = resolveMapping(rule, balancer);
  const unknown = [...resolved.doubts, ...rule.pools.doubts];
  if (resolved.frontEnd === undefined || unknown.length > 0) return lost(rule, balancer, unknown);
  const { frontEnd } = resolved;
  return membersOf(scene, (member) => isInPool(member, rule.pools.known, balancer)).flatMap(({ workload, member }) => {
    const verdict = probeVerdict(rule, balancer, member);
    if (verdict.kind === "blocked") return [blocked(rule, balancer, workload, verdict.port)];
    const passage = passageOver("input", rule, balancer, workload, member, verdict.doubts);
    return through({ ...resolved, frontEnd }, passage, member, balancer, scene);
  });
}

function blocked(rule: BalancerRule, { name }: LoadBalancer, workload: Workload, port: number): Finding {
  const words = { rule: rule.name, balancer: name, role: workload.name, port };
  return { kind: "mistake", diagnostic: diagnose(probeIsLetIn, "blocked", rule.span, words) };
}

function overNatRule(rule: NatRule, balancer: LoadBalancer, scene: Scene): readonly Finding[] {
  const resolved = resolveMapping(rule, balancer);
  const unknown = [...resolved.doubts, ...doubtsOf([rule.pool])];
  if (resolved.frontEnd === undefined || unknown.length > 0) return lost(rule, balancer, unknown);
  const { frontEnd } = resolved;
  const pools = rule.pool?.kind === "known" ? [rule.pool.value] : [];
  const isMeant = (member: Member) =>
    member.attachment.natRules.known.includes(rule.id) || isInPool(member, pools, balancer);
  return membersOf(scene, isMeant).flatMap(({ workload, member }) => {
    const passage = passageOver("instance-input", rule, balancer, workload, member, []);
    return through({ ...resolved, frontEnd }, passage, member, balancer, scene);
  });
}

function lost(rule: Mapping, balancer: LoadBalancer, doubts: readonly Doubt[]): readonly Finding[] {
  return doubtful(`what '${rule.name}' of load balancer '${balancer.name}' leads to`, doubts);
}

interface Target {
  readonly workload: Workload;
  readonly member: Member;
}

function membersOf({ workloads }: Scene, isMeant: (member: Member) => boolean): readonly Target[] {
  return workloads.flatMap((workload) =>
    distinct(workload.members.filter(isMeant)).map((member) => ({ workload, member })),
  );
}

/** Whether a machine is in one of some pools: its interface says so, or the pool names its address. */
function isInPool({ attachment }: Member, pools: readonly string[], balancer: LoadBalancer): boolean {
  if (pools.some((pool) => attachment.pools.known.includes(pool))) return true;
  const [own] = attachment.privateAddress ?? [];
  const named = pools.flatMap((pool) => balancer.pools.get(pool)?.addresses.known ?? []);
  return own !== undefined && named.some((address) => parseNetwork(address) === own);
}

function passageOver(
  kind: Passage["kind"],
  rule: Mapping,
  balancer: LoadBalancer,
  to: Workload,
  { attachment }: Member,
  doubts: readonly Doubt[],
): Passage {
  const ports = rule.ports.kind === "known" ? rule.ports.value : undefined;
  const isEveryPort = ports !== undefined && ports.last > ports.first && rule.localPorts.kind === "known";
  const isUntranslated = isEveryPort && rule.localPorts.value.last > rule.localPorts.value.first;
  return {
    kind,
    endpoint: rule.name,
    to,
    ports: isUntranslated ? undefined : ports,
    via: [balancer.name],
    origins: [rule.span],
    doubts: [...balancer.doubts, ...rule.doubts, ...attachment.doubts, ...doubts],
  };
}

function through(
  resolved: ResolvedMapping & { readonly frontEnd: KnownFrontEnd },
  passage: Passage,
  member: Member,
  balancer: LoadBalancer,
  scene: Scene,
): readonly Finding[] {
  const found = letThrough(resolved, passage, member, balancer, scene);
  return found.length > 0 || resolved.localPorts === undefined ? found : [closed(resolved, passage, balancer)];
}

function closed(
  { transports, localPorts }: ResolvedMapping,
  { endpoint, to, origins }: Passage,
  { name, span }: LoadBalancer,
): Finding {
  const port = localPorts === undefined ? "" : portsInWords({ kind: "range", ...localPorts });
  const words = { rule: endpoint ?? "", balancer: name, role: to.name, transport: transports.join(" and "), port };
  return { kind: "mistake", diagnostic: diagnose(balancedPortIsLetIn, "closed", origins[0] ?? span, words) };
}

function letThrough(
  { frontEnd, transports, ports, localPorts }: ResolvedMapping & { readonly frontEnd: KnownFrontEnd },
  passage: Passage,
  member: Member,
  balancer: LoadBalancer,
  scene: Scene,
): readonly Finding[] {
  if (ports === undefined || localPorts === undefined) return [];
  const way = { member, family: frontEnd.family, transports, localPorts };
  switch (frontEnd.kind) {
    case "public":
      return fromInternet({ ...way, sku: balancer.sku }, passage, scene);
    case "internal": {
      const subnet = placeInSubnet(known(frontEnd.subnet, balancer.span), scene.network, balancer);
      const fixed = frontEnd.address === undefined ? undefined : parseNetwork(frontEnd.address);
      const hosts = insider(fixed === undefined ? subnet.addresses : [fixed], frontEnd.family);
      const { virtualNetwork } = subnet;
      return fromNetwork({ ...way, virtualNetwork, toldApart: [], frontEnd: { hosts, ports } }, passage, scene);
    }
  }
}
