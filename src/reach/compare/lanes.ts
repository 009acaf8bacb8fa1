import { type AddressSet, everyAddress, parseNetwork } from "../address-set.ts";
import { type Flow, type Peer, type Ports, peerInWords } from "../flow.ts";
import type { Band } from "./bands.ts";

export type Carrier = "tcp" | "udp";

/** One kind of sender to one receiver over one transport: on a lane, only ports and addresses are left to compare. */
export interface Lane {
  readonly to: Peer;
  /** `internet` for everybody who is known by an address. */
  readonly sender: Peer;
  readonly carrier: Carrier;
  /** Equal for equal lanes. */
  readonly key: string;
}

const internet: Peer = { kind: "internet" };
const virtualNetwork: Peer = { kind: "virtual-network" };

export function lane(to: Peer, sender: Peer, carrier: Carrier): Lane {
  return { to, sender, carrier, key: JSON.stringify([peerInWords(to), peerInWords(sender), carrier]) };
}

/** The lanes that a flow takes. The virtual network is all roles, and whoever else is in it. */
export function lanesOf({ from, to, protocol }: Flow, roles: readonly Peer[]): readonly Lane[] {
  return sendersOf(from, roles).flatMap((sender) => carriersOf(protocol).map((carrier) => lane(to, sender, carrier)));
}

/** The lanes from the virtual network to where a flow leads. */
export function lanesWithin({ to, protocol }: Flow, roles: readonly Peer[]): readonly Lane[] {
  return [virtualNetwork, ...roles].flatMap((sender) =>
    carriersOf(protocol).map((carrier) => lane(to, sender, carrier)),
  );
}

/** The lanes from addresses to where a flow leads. */
export function lanesFromAddresses({ to, protocol }: Flow): readonly Lane[] {
  return carriersOf(protocol).map((carrier) => lane(to, internet, carrier));
}

/** What carries a protocol: http and https are tcp, `any` is both. */
export function carriersOf(protocol: Flow["protocol"]): readonly Carrier[] {
  if (protocol === "any") return ["tcp", "udp"];
  return protocol === "udp" ? ["udp"] : ["tcp"];
}

/** The addresses that a flow has on its lanes: of a sender without addresses, all of them. */
export function addressesOf({ from }: Flow): AddressSet {
  const network = from.kind === "addresses" ? parseNetwork(from.cidr) : undefined;
  return network === undefined ? everyAddress : [network];
}

/** Ports as a band; none of a port that the platform picks. */
export function bandOf(ports: Ports, addresses: AddressSet): readonly Band[] {
  return ports.kind === "dynamic" ? [] : [{ first: ports.first, last: ports.last, addresses }];
}

function sendersOf(from: Peer, roles: readonly Peer[]): readonly Peer[] {
  switch (from.kind) {
    case "internet":
      return [internet];
    case "addresses":
      return [parseNetwork(from.cidr) === undefined ? from : internet];
    case "virtual-network":
      return [virtualNetwork, ...roles];
    default:
      return [from];
  }
}
