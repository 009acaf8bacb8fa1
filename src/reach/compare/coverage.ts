import { type AddressSet, everyAddress, privateAddresses } from "../address-set.ts";
import type { Flow, Peer, Ports } from "../flow.ts";
import { type Band, type Bands, bandsOf } from "./bands.ts";
import { addressesOf, bandOf, type Lane, lanesFromAddresses, lanesOf, lanesWithin } from "./lanes.ts";

/** What some flows let through, by the key of each lane. */
export type Coverage = ReadonlyMap<string, Bands>;

/** A band on a lane. */
export interface Stretch {
  readonly lane: Lane;
  readonly band: Band;
}

/** Every address of both families. */
const everyAddressAtAll: AddressSet = ["0.0.0.0/0", "::/0"];

/** The stretches by lane, those of one lane put together. */
export function coverageOf(stretches: Iterable<Stretch>): Coverage {
  const bandsByLane = new Map<string, Band[]>();
  for (const { lane, band } of stretches) {
    const bands = bandsByLane.get(lane.key);
    if (bands === undefined) bandsByLane.set(lane.key, [band]);
    else bands.push(band);
  }
  return new Map(Array.from(bandsByLane, ([key, bands]) => [key, bandsOf(bands)]));
}

/** What the flow lets through. The Internet is every address of both families, since what it reaches no address lacks. */
export function stretchesOf(flow: Flow, roles: readonly Peer[]): readonly Stretch[] {
  const addresses = flow.from.kind === "internet" ? everyAddressAtAll : addressesOf(flow);
  return onLanes(lanesOf(flow, roles), [flow.ports], addresses);
}

/**
 * What a flow of a template lets through behind a load balancer: a role that reaches an internal front end reaches the
 * port behind it directly, and that way is not told.
 */
export function stretchesBehind(flow: Flow, roles: readonly Peer[]): readonly Stretch[] {
  const isBalanced = flow.kind === "input" && flow.via.length > 0 && flow.from.kind === "role";
  return isBalanced ? onLanes(lanesOf(flow, roles), [flow.localPorts], everyAddress) : [];
}

/**
 * What is no news beside a flow of the service. Whom the whole Internet could reach, its neighbours could reach too; and
 * from the virtual network the direct way to the local port is the same flow as the one through the balancer.
 */
export function stretchesBeside(flow: Flow, roles: readonly Peer[]): readonly Stretch[] {
  const own = stretchesOf(flow, roles);
  switch (flow.from.kind) {
    case "internet":
      return [...own, ...stretchesWithin(flow, roles)];
    case "virtual-network":
      return [...own, ...stretchesWithin(flow, roles), ...fromPrivateAddresses(flow)];
    default:
      return own;
  }
}

/** The ports of a flow, through the balancer and directly, from everybody in the virtual network. */
export function stretchesWithin(flow: Flow, roles: readonly Peer[]): readonly Stretch[] {
  return onLanes(lanesWithin(flow, roles), [flow.ports, flow.localPorts], everyAddress);
}

/** A neighbour, or a host beyond the network's gateway, by its address. */
function fromPrivateAddresses(flow: Flow): readonly Stretch[] {
  return onLanes(lanesFromAddresses(flow), [flow.ports, flow.localPorts], privateAddresses);
}

function onLanes(lanes: readonly Lane[], ports: readonly Ports[], addresses: AddressSet): readonly Stretch[] {
  const bands = ports.flatMap((one) => bandOf(one, addresses));
  return lanes.flatMap((lane) => bands.map((band) => ({ lane, band })));
}
