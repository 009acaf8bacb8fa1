import type { Protocol } from "../../service/definition.ts";
import { compareSpans } from "../../text/span.ts";
import { type AddressSet, without } from "../address-set.ts";
import type { Flow, Peer, Ports } from "../flow.ts";
import { peerInWords } from "../flow.ts";
import type { Finding } from "./finding.ts";
import type { Scene } from "./scene.ts";
import type { Member } from "./workload.ts";

/**
 * The findings without the direct ways to the local ports of internal load balancers: whoever is let through to a front end
 * is let through to the port behind it, and that is the same flow. A direct way that some rule of its own lets through is
 * another one, and stays.
 */
export function dropDirectWays(findings: readonly Finding[], { workloads }: Scene): readonly Finding[] {
  const members = new Map(workloads.map((workload) => [workload.name, workload.members]));
  const balanced = findings.flatMap(flowIn).filter(({ kind, from }) => kind === "input" && from.kind !== "internet");
  return findings.flatMap((finding) => {
    const flow = flowIn(finding)[0];
    if (flow?.kind !== "internal") return [finding];
    const protocol = leftOver(
      flow,
      balanced.filter((other) => leadsThere(other, flow, members)),
    );
    return protocol === undefined ? [] : [withProtocol(finding, protocol)];
  });
}

function flowIn(finding: Finding): readonly Flow[] {
  if (finding.kind === "flow") return [finding.flow];
  const flow = finding.kind === "undecided" ? finding.undecided.flow : undefined;
  return flow === undefined ? [] : [flow];
}

type MembersByRole = ReadonlyMap<string, readonly Member[]>;

function leadsThere(balanced: Flow, direct: Flow, members: MembersByRole): boolean {
  return (
    peerInWords(balanced.to) === peerInWords(direct.to) &&
    covers(balanced.from, direct.from, members) &&
    holds(balanced.localPorts, direct.localPorts) &&
    isLetThroughAlike(balanced, direct)
  );
}

/** Whether no rule lets a direct way through that has no part in the balanced one. */
function isLetThroughAlike(balanced: Flow, direct: Flow): boolean {
  // The first place of a direct way is the interface that it leads to; the others are those of rules.
  const [, ...rules] = direct.origins;
  return rules.every((rule) => balanced.origins.some((origin) => compareSpans(origin, rule) === 0));
}

/** Whatever is in a virtual network: the roles in it, and the networks that rules name; in a network, the roles there. */
function covers(outer: Peer, inner: Peer, members: MembersByRole): boolean {
  if (outer.kind === "virtual-network")
    return inner.kind === "role" || inner.kind === "addresses" || inner.kind === outer.kind;
  if (outer.kind !== "addresses" || inner.kind !== "role") return peerInWords(outer) === peerInWords(inner);
  return (members.get(inner.name) ?? []).every(({ addresses }) => isWithin(addresses, outer.cidr));
}

function isWithin(addresses: AddressSet | undefined, cidr: string): boolean {
  return addresses !== undefined && without(addresses, [cidr]).length === 0;
}

function holds(outer: Ports, inner: Ports): boolean {
  if (outer.kind === "dynamic" || inner.kind === "dynamic") return false;
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** The protocol that is left of a direct way; none where it is balanced as a whole. */
function leftOver(direct: Flow, balanced: readonly Flow[]): Protocol | undefined {
  const words = new Set(balanced.map(({ protocol }) => protocol));
  if (words.has("any") || words.has(direct.protocol)) return undefined;
  if (direct.protocol !== "any" || words.size === 0) return direct.protocol;
  if (words.size > 1) return undefined;
  return words.has("tcp") ? "udp" : "tcp";
}

function withProtocol(finding: Finding, protocol: Protocol): Finding {
  if (finding.kind === "flow") return { kind: "flow", flow: { ...finding.flow, protocol } };
  const [flow] = flowIn(finding);
  if (finding.kind === "mistake" || flow === undefined) return finding;
  return { kind: "undecided", undecided: { ...finding.undecided, flow: { ...flow, protocol } } };
}
