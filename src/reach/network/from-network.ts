import { type AddressSet, without } from "../address-set.ts";
import type { Peer } from "../flow.ts";
import { type Admission, admissionsOf, type Entry } from "./admission.ts";
import { type Audience, networkAudience, single } from "./audience.ts";
import type { Finding } from "./finding.ts";
import type { Family, Hosts } from "./hosts.ts";
import { flowOver, type Passage } from "./passage.ts";
import type { PortRange } from "./port-range.ts";
import { areConnected, type Scene } from "./scene.ts";
import type { Transport } from "./security-group.ts";
import { type Sender, withoutRefused } from "./without-refused.ts";
import { distinctMembers, type Member, type Workload } from "./workload.ts";

/** What leads from a virtual network to a machine: an internal front end, or nothing between them. */
interface PrivateWay {
  readonly member: Member;
  readonly family: Family;
  /** The network whose hosts reach the way. */
  readonly virtualNetwork: string | undefined;
  /** The addresses of that network whose hosts are told by their roles, and not as addresses. */
  readonly toldApart: AddressSet;
  readonly transports: readonly Transport[];
  readonly localPorts: PortRange;
  /** The front end, and the ports there; `undefined` where the machine itself is called. */
  readonly frontEnd: { readonly hosts: Hosts; readonly ports: PortRange } | undefined;
}

/**
 * What whatever is in a virtual network reaches over a private way, and what its workloads do. A workload that is among
 * those whom a front end serves anyhow is not told apart; of direct ways each is, since roles are compared one by one.
 */
export function fromNetwork(way: PrivateWay, passage: Passage, scene: Scene): readonly Finding[] {
  const audience = networkAudience(way.virtualNetwork, way.family, scene, way.toldApart);
  const inNetwork = admissionsOf(entryOf(way, audience));
  const senders = scene.workloads.flatMap((workload) => sendersOf(workload, way, passage, scene));
  const everybody = withoutRefused(inNetwork, senders, audience);
  const apart = senders.flatMap((sender) => toldApart(sender, way, everybody));
  return [...everybody, ...apart].map((admission) => flowOver(passage, admission));
}

/** What is let through to a sender and told of it; of a front end's, only what it does not share with the whole network. */
function toldApart({ member, admissions }: Sender, way: PrivateWay, everybody: readonly Admission[]) {
  if (way.frontEnd === undefined) return admissions;
  return admissions.filter((admission) => !everybody.some((all) => serves(all, admission, member)));
}

/** The members of a workload that can be at the other end of a way: a lone machine does not call itself directly. */
function sendersOf(workload: Workload, way: PrivateWay, { to }: Passage, scene: Scene): readonly Sender[] {
  if (way.frontEnd === undefined && workload === to && !workload.isMany) return [];
  return distinctMembers(workload)
    .filter(({ virtualNetwork }) => areConnected(scene, virtualNetwork, way.virtualNetwork))
    .filter(({ attachment }) => attachment.family === way.family)
    .map((member) => ({ member, admissions: fromWorkload(workload, member, way) }));
}

/** What a member of a workload reaches: what its own groups let out, and those at the other end in. */
function fromWorkload({ name }: Workload, sender: Member, way: PrivateWay): readonly Admission[] {
  const exit = {
    guards: sender.guards,
    ports: way.frontEnd?.ports ?? way.localPorts,
    to: way.frontEnd?.hosts ?? way.member.hosts,
  };
  const { doubts } = sender.attachment;
  return admissionsOf(entryOf(way, single({ kind: "role", name }, sender.hosts)), exit).map((admission) => ({
    ...admission,
    doubts: [...admission.doubts, ...doubts],
  }));
}

function entryOf({ member, transports, localPorts }: PrivateWay, from: Audience): Entry {
  return { guards: member.guards, transports, ports: localPorts, from, to: member.hosts, unguarded: "allow" };
}

/** Whether what is let through to others is let through to a sender, who is among them, as well. */
function serves(others: Admission, { protocol, ports, doubts }: Admission, { addresses }: Member): boolean {
  const reasons = new Set(doubts.map(({ why }) => why));
  return (
    others.doubts.every(({ why }) => reasons.has(why)) &&
    (others.protocol === protocol || others.protocol === "any") &&
    others.ports.first <= ports.first &&
    others.ports.last >= ports.last &&
    isAmong(addresses, others.from)
  );
}

/** Whether a sender with these addresses is among those that a peer stands for. */
function isAmong(addresses: AddressSet | undefined, peer: Peer): boolean {
  if (peer.kind === "virtual-network") return true;
  if (peer.kind !== "addresses" || addresses === undefined) return false;
  return without(addresses, [peer.cidr]).length === 0;
}
