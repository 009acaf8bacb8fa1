import { isSameSet } from "../address-set.ts";
import { type Flow, type Peer, type PortRange, type Ports, peerInWords } from "../flow.ts";
import type { Band, Bands } from "./bands.ts";
import { addressesOf, bandOf, type Carrier, carriersOf, type Lane, lanesOf } from "./lanes.ts";

/** What is left of a flow on one of its lanes. */
export interface Portion {
  readonly lane: Lane;
  readonly bands: Bands;
}

/** The whole of a flow, lane by lane. A port that the platform picks stands for itself, as port 0. */
export function portionsOf(flow: Flow, roles: readonly Peer[]): readonly Portion[] {
  const bands = bandOf(flow.ports.kind === "dynamic" ? anyOnePort : flow.ports, addressesOf(flow));
  return lanesOf(flow, roles).map((lane) => ({ lane, bands }));
}

const anyOnePort: Ports = { kind: "range", first: 0, last: 0 };

/**
 * Portions of a flow as flows: the flow itself where nothing is missing, else as many as it takes to say exactly what is
 * left. What is left of the virtual network beside its roles is told as the virtual network.
 */
export function flowsOfPortions(flow: Flow, portions: readonly Portion[], roles: readonly Peer[]): readonly Flow[] {
  const left = portions.filter(({ bands }) => bands.length > 0);
  if (left.length === 0) return [];
  if (isWhole(flow, left, roles)) return [flow];
  const pieces = left.flatMap((portion) => portion.bands.flatMap((band) => piecesOf(flow, portion.lane, band)));
  return joinPieces(pieces).map((piece) => flowOfPiece(flow, piece));
}

/** A sender, ports, and what carries them. */
interface Piece {
  readonly from: Peer;
  readonly band: Band;
  readonly carriers: readonly Carrier[];
}

function isWhole(flow: Flow, left: readonly Portion[], roles: readonly Peer[]): boolean {
  const whole = portionsOf(flow, roles);
  return (
    whole.length === left.length && whole.every(({ bands }, index) => isSameBands(bands, left[index]?.bands ?? []))
  );
}

function isSameBands(whole: Bands, bands: Bands): boolean {
  const [first, ...others] = bands;
  const [wanted] = whole;
  if (first === undefined || wanted === undefined || others.length > 0) return false;
  return first.first === wanted.first && first.last === wanted.last && isSameSet(first.addresses, wanted.addresses);
}

function piecesOf(flow: Flow, { sender, carrier }: Lane, band: Band): readonly Piece[] {
  const carriers = [carrier];
  if (sender.kind !== "internet") return [{ from: sender, band, carriers }];
  if (isSameSet(band.addresses, addressesOf(flow))) return [{ from: flow.from, band, carriers }];
  return band.addresses.map((cidr) => ({ from: { kind: "addresses", cidr }, band, carriers }));
}

/** The pieces of the two transports as one where they agree; those of roles go up in those of the virtual network. */
function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined = new Map<string, Piece>();
  for (const piece of pieces) {
    const key = JSON.stringify([peerInWords(piece.from), piece.band.first, piece.band.last]);
    joined.set(key, { ...piece, carriers: [...(joined.get(key)?.carriers ?? []), ...piece.carriers] });
  }
  const all = [...joined.values()];
  const ofNetwork = all.filter(({ from }) => from.kind === "virtual-network");
  return all.filter((piece) => piece.from.kind !== "role" || !ofNetwork.some((whole) => holds(whole, piece)));
}

function holds(whole: Piece, part: Piece): boolean {
  const hasPorts = whole.band.first <= part.band.first && part.band.last <= whole.band.last;
  return hasPorts && part.carriers.every((carrier) => whole.carriers.includes(carrier));
}

function flowOfPiece(flow: Flow, { from, band, carriers }: Piece): Flow {
  const [carrier = "tcp"] = carriers;
  const isAll = carriers.length === carriersOf(flow.protocol).length;
  const protocol = isAll ? flow.protocol : carrier;
  if (flow.ports.kind === "dynamic") return { ...flow, from, protocol };
  const ports: PortRange = { kind: "range", first: band.first, last: band.last };
  return { ...flow, from, protocol, ports, localPorts: arrivalOf(flow, flow.ports, ports) };
}

/** Where a part of the ports arrives: where ports lead one to one to as many others, at the part that answers to it. */
function arrivalOf({ localPorts }: Flow, whole: PortRange, part: PortRange): Ports {
  if (localPorts.kind === "dynamic") return localPorts;
  if (localPorts.last - localPorts.first !== whole.last - whole.first) return localPorts;
  const shift = localPorts.first - whole.first;
  return { kind: "range", first: part.first + shift, last: part.last + shift };
}
