import { everyAddress } from "../address-set.ts";
import { type Flow, type Peer, peerInWords, type Reach } from "../flow.ts";
import {
  type Coverage,
  coverageOf,
  type Stretch,
  stretchesBehind,
  stretchesBeside,
  stretchesOf,
  stretchesWithin,
} from "./coverage.ts";
import { type DynamicMatch, freePorts, matchDynamicPorts } from "./dynamic-ports.ts";
import { lane } from "./lanes.ts";

/** What the flows of a service and of a template are held against. */
export interface Ground {
  readonly roles: readonly Peer[];
  /** The fixed ports of the service. */
  readonly fixed: Coverage;
  /** What the template lets through. */
  readonly offered: Coverage;
  /** What is no news in the template, since the service let it through. */
  readonly known: Coverage;
  /** What the service may have let through: an access list of an internal balancer names addresses, not roles. */
  readonly doubtful: Coverage;
  /** What the template may let through. */
  readonly uncertain: Coverage;
  /** What the template's own balancers ask. */
  readonly probed: Coverage;
  readonly dynamic: DynamicMatch;
}

export function groundOf(service: Reach, template: Reach): Ground {
  const before = service.flows.filter(isNoSummary);
  const after = template.flows.filter(isNoSummary);
  const open = template.undecided.flatMap(({ flow }) => flow ?? []);
  const roles = rolesOf([...before, ...after, ...open]);
  const offered = coverageOf(after.flatMap((flow) => [...stretchesOf(flow, roles), ...stretchesBehind(flow, roles)]));
  const ofMachines = coverageOf(after.filter(isToMachine).flatMap((flow) => stretchesOf(flow, roles)));
  const fixed = coverageOf(before.flatMap((flow) => stretchesOf(flow, roles)));
  return {
    roles,
    fixed,
    offered,
    known: coverageOf(before.flatMap((flow) => stretchesBeside(flow, roles))),
    doubtful: coverageOf(before.filter(isBalancedByAddress).flatMap((flow) => stretchesWithin(flow, roles))),
    uncertain: coverageOf(open.flatMap((flow) => stretchesOf(flow, roles))),
    probed: coverageOf(probesOf(template)),
    dynamic: matchDynamicPorts(before, after, freePorts(fixed, offered, ofMachines), roles),
  };
}

/** What Remote Desktop amounts to is told by its two halves already. */
function isNoSummary({ kind }: Flow): boolean {
  return kind !== "remote-desktop";
}

function isToMachine({ kind }: Flow): boolean {
  return kind === "internal";
}

function isBalancedByAddress({ kind, from, via }: Flow): boolean {
  return kind === "input" && from.kind === "addresses" && via.length > 0;
}

function probesOf({ probes }: Reach): readonly Stretch[] {
  return (probes ?? []).map(({ to, port }) => ({
    lane: lane(to, { kind: "load-balancer" }, "tcp"),
    band: { first: port, last: port, addresses: everyAddress },
  }));
}

function rolesOf(flows: readonly Flow[]): readonly Peer[] {
  const peers = flows.flatMap(({ from, to }) => [from, to]).filter(({ kind }) => kind === "role");
  return [...new Map(peers.map((peer) => [peerInWords(peer), peer])).values()];
}
