import { everyAddress } from "../address-set.ts";
import type { Flow, Peer } from "../flow.ts";
import { type Band, type Bands, bandsWithout } from "./bands.ts";
import type { Coverage } from "./coverage.ts";
import { lanesOf } from "./lanes.ts";

/** How the ports that a platform picks were met. */
export interface DynamicMatch {
  /** The keys of the lanes on which each flow of such a port is met. */
  readonly metLanes: ReadonlyMap<Flow, ReadonlySet<string>>;
  /** The lanes on which a flow of the service is not met. */
  readonly unmetLanes: ReadonlySet<string>;
  /** The fixed ports of the template that were used for it. */
  readonly used: Coverage;
}

/** What two sides have on one lane. */
interface LaneSides {
  readonly service: Flow[];
  readonly template: Flow[];
}

/**
 * Meets each flow of the service to a port that the platform picks by one of the same sender and receiver whose port is
 * picked too, else by any one fixed port that the service has no other use for. Each is used once. `free` has the bands of
 * such ports, those that come first in question first.
 */
export function matchDynamicPorts(
  service: readonly Flow[],
  template: readonly Flow[],
  free: (laneKey: string) => readonly Bands[],
  roles: readonly Peer[],
): DynamicMatch {
  const metLanes = new Map<Flow, Set<string>>();
  const unmetLanes = new Set<string>();
  const used = new Map<string, Bands>();
  for (const [key, sides] of sidesByLane(service, template, roles)) {
    const { pairs, waiting } = pairUp(sides);
    const ports = takePorts(free(key), waiting.length);
    for (const flow of [...pairs.flat(), ...waiting.slice(0, ports.length)]) {
      metLanes.set(flow, (metLanes.get(flow) ?? new Set()).add(key));
    }
    if (ports.length > 0) used.set(key, ports);
    if (ports.length < waiting.length) unmetLanes.add(key);
  }
  return { metLanes, unmetLanes, used };
}

/**
 * What is free of fixed ports on each lane: those of the template that no fixed port of the service is met by. Ports of
 * machines come first, since the platform picked none at a load balancer.
 */
export function freePorts(
  service: Coverage,
  template: Coverage,
  ofMachines: Coverage,
): (laneKey: string) => readonly Bands[] {
  return (key) => {
    const taken = service.get(key) ?? [];
    const first = ofMachines.get(key) ?? [];
    return [bandsWithout(first, taken), bandsWithout(bandsWithout(template.get(key) ?? [], first), taken)];
  };
}

function sidesByLane(
  service: readonly Flow[],
  template: readonly Flow[],
  roles: readonly Peer[],
): ReadonlyMap<string, LaneSides> {
  const sides = new Map<string, LaneSides>();
  for (const side of ["service", "template"] as const) {
    const flows = { service, template }[side].filter(({ ports }) => ports.kind === "dynamic");
    for (const flow of flows) {
      for (const { key } of lanesOf(flow, roles)) {
        const both = sides.get(key) ?? { service: [], template: [] };
        both[side].push(flow);
        sides.set(key, both);
      }
    }
  }
  return sides;
}

/** Flows of both sides by twos, those of one endpoint first, and the flows of the service that are left. */
function pairUp({ service, template }: LaneSides) {
  const pairs: Flow[][] = [];
  const partners = [...template];
  const take = (flow: Flow, isPartner: (partner: Flow) => boolean): boolean => {
    const index = partners.findIndex(isPartner);
    if (index < 0) return false;
    pairs.push([flow, ...partners.splice(index, 1)]);
    return true;
  };
  const unnamed = service.filter((flow) => !take(flow, ({ endpoint }) => endpoint === flow.endpoint));
  const waiting = unnamed.filter((flow) => !take(flow, () => true));
  return { pairs, waiting };
}

/** So many single ports out of some bands; those of the narrowest bands first, as these look most like one endpoint's. */
function takePorts(choices: readonly Bands[], count: number): readonly Band[] {
  const inOrder = choices.flatMap((bands) => [...bands].sort((left, right) => widthOf(left) - widthOf(right)));
  const taken: Band[] = [];
  for (const { first, last } of inOrder) {
    for (let port = first; port <= last && taken.length < count; port++) {
      taken.push({ first: port, last: port, addresses: everyAddress });
    }
  }
  return taken.sort((left, right) => left.first - right.first);
}

function widthOf({ first, last }: Band): number {
  return last - first;
}
