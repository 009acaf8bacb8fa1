import type { Peer } from "../flow.ts";
import { type Admission, admissionsOf, type Crossing } from "./admission.ts";
import type { Finding } from "./finding.ts";
import { type Family, type Hosts, neighbours } from "./hosts.ts";
import { flowOver, hostsOf, type Passage } from "./passage.ts";
import type { PortRange } from "./port-range.ts";
import { addressesOf, areConnected, type Scene } from "./scene.ts";
import type { Transport } from "./security-group.ts";
import { isAmong, networkPeers, withoutResidents } from "./senders.ts";
import { distinctMembers, type Member, type Workload } from "./workload.ts";

/** What leads from a virtual network to a machine: an internal front end, or nothing between them. */
export interface PrivateWay {
  readonly member: Member;
  readonly family: Family;
  /** The network whose hosts reach the way. */
  readonly virtualNetwork: string | undefined;
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
  const everybody = fromNeighbours(way, scene);
  const general = everybody.flatMap(({ peers, admission }) => peers.map((peer) => flowOver(passage, peer, admission)));
  const special = scene.workloads.flatMap((workload) =>
    sendersOf(workload, way, passage, scene).flatMap((sender) =>
      fromWorkload(sender, way)
        .filter((admission) => way.frontEnd === undefined || !isServed(sender, admission, everybody))
        .map((admission) => flowOver(passage, { kind: "role", name: workload.name }, admission)),
    ),
  );
  return [...general, ...special];
}

interface Served {
  readonly peers: readonly Peer[];
  readonly admission: Admission;
}

function fromNeighbours(way: PrivateWay, scene: Scene): readonly Served[] {
  const { family, virtualNetwork, frontEnd } = way;
  const remote = neighbours(addressesOf(scene, virtualNetwork), family);
  return admissionsOf(crossingInto(way, remote)).map((admission) => {
    const peers = networkPeers(admission.addresses, virtualNetwork, family, scene);
    const isWhole = peers.some(({ kind }) => kind === "virtual-network");
    if (isWhole || frontEnd !== undefined) return { peers, admission };
    const others = withoutResidents(admission.addresses, scene);
    return { peers: networkPeers(others, virtualNetwork, family, scene), admission };
  });
}

/** The members of a workload that can be at the other end of a way: a lone machine does not call itself directly. */
function sendersOf(workload: Workload, way: PrivateWay, { to }: Passage, scene: Scene): readonly Member[] {
  if (way.frontEnd === undefined && workload === to && !workload.isMany) return [];
  return distinctMembers(workload)
    .filter(({ virtualNetwork }) => areConnected(scene, virtualNetwork, way.virtualNetwork))
    .filter(({ attachment }) => attachment.family === way.family);
}

/** What a member of a workload reaches: what its own groups let out, and those at the other end in. */
function fromWorkload(sender: Member, way: PrivateWay): readonly Admission[] {
  const into = crossingInto(way, hostsOf(sender));
  const outOf: Crossing = {
    guards: sender.guards,
    direction: "outbound",
    transports: way.transports,
    ports: way.frontEnd?.ports ?? way.localPorts,
    remote: way.frontEnd?.hosts ?? hostsOf(way.member),
    local: hostsOf(sender),
    unguarded: "allow",
  };
  const doubts = sender.attachment.doubts;
  return admissionsOf(into, outOf).map((admission) => ({ ...admission, doubts: [...admission.doubts, ...doubts] }));
}

function crossingInto({ member, transports, localPorts }: PrivateWay, remote: Hosts): Crossing {
  return {
    guards: member.guards,
    direction: "inbound",
    transports,
    ports: localPorts,
    remote,
    local: hostsOf(member),
    unguarded: "allow",
  };
}

function isServed({ addresses }: Member, { protocol, ports }: Admission, everybody: readonly Served[]): boolean {
  return everybody.some(
    ({ peers, admission }) =>
      admission.doubts.length === 0 &&
      (admission.protocol === protocol || admission.protocol === "any") &&
      admission.ports.first <= ports.first &&
      admission.ports.last >= ports.last &&
      peers.some((peer) => isAmong(addresses, peer)),
  );
}
