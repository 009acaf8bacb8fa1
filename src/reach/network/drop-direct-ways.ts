import type { Protocol } from "../../service/definition.ts";
import type { Flow, Peer, Ports } from "../flow.ts";
import { peerInWords } from "../flow.ts";
import type { Finding } from "./finding.ts";

/**
 * The findings without the direct ways to the local ports of internal load balancers: whoever is let through to a front end
 * is let through to the port behind it, and that is the same flow.
 */
export function dropDirectWays(findings: readonly Finding[]): readonly Finding[] {
  const balanced = findings.flatMap(flowIn).filter(({ kind, from }) => kind === "input" && from.kind !== "internet");
  return findings.flatMap((finding) => {
    const flow = flowIn(finding)[0];
    if (flow?.kind !== "internal") return [finding];
    const protocol = leftOver(
      flow,
      balanced.filter((other) => leadsThere(other, flow)),
    );
    return protocol === undefined ? [] : [withProtocol(finding, protocol)];
  });
}

function flowIn(finding: Finding): readonly Flow[] {
  if (finding.kind === "flow") return [finding.flow];
  const flow = finding.kind === "undecided" ? finding.undecided.flow : undefined;
  return flow === undefined ? [] : [flow];
}

function leadsThere(balanced: Flow, direct: Flow): boolean {
  return (
    peerInWords(balanced.to) === peerInWords(direct.to) &&
    covers(balanced.from, direct.from) &&
    holds(balanced.localPorts, direct.localPorts)
  );
}

/** Whatever is in a virtual network: the roles in it, and the networks that rules name. */
function covers(outer: Peer, inner: Peer): boolean {
  const isPart = inner.kind === "role" || inner.kind === "addresses";
  return (outer.kind === "virtual-network" && isPart) || peerInWords(outer) === peerInWords(inner);
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
