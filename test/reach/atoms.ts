import { type Flow, type Ports, peerInWords, type Reach } from "../../src/reach/flow.ts";
import { parseIpv4Address, parseIpv4Network } from "../../src/service/ipv4-network.ts";
import { mostPort, roles } from "./flow-arbitraries.ts";
import { either } from "./set-operations.ts";

/** One packet's way: a single sender, a role, a transport and a port. The set of them is what a comparison is about. */
export type Atom = string;

/** One address of each part that the networks of the small world cut the address space into. */
const addresses = ["198.51.100.0", "198.51.100.1", "198.51.100.2", "10.0.0.0", "10.0.0.2", "8.8.8.8", "203.0.113.9"];

const others = ["neighbour", "load-balancer", "bastion", ...roles.map(peerInWords)];

/** The atoms that a flow lets through, found by asking each of them. */
export function atomsOf(flow: Flow): ReadonlySet<Atom> {
  return atomsWhere(flow, (sender) => isFrom(flow, sender), [flow.ports]);
}

/** The atoms that are no news beside a flow of a service. */
export function atomsBeside(flow: Flow): ReadonlySet<Atom> {
  const isPrivate = (sender: string) => sender.startsWith("10.");
  const within = (sender: string) => sender === "neighbour" || sender.startsWith("role:");
  const ports = [flow.ports, flow.localPorts];
  const own = atomsOf(flow);
  switch (flow.from.kind) {
    case "internet":
      return either(own, atomsWhere(flow, within, ports));
    case "virtual-network":
      return either(
        own,
        atomsWhere(flow, (sender) => within(sender) || isPrivate(sender), ports),
      );
    default:
      return own;
  }
}

/** The atoms of which an access list of an internal balancer leaves open whether they were let through. */
export function doubtfulAtoms(flow: Flow): ReadonlySet<Atom> {
  const isBalanced = flow.kind === "input" && flow.from.kind === "addresses" && flow.via.length > 0;
  const within = (sender: string) => sender === "neighbour" || sender.startsWith("role:");
  return isBalanced ? atomsWhere(flow, within, [flow.ports, flow.localPorts]) : new Set();
}

/** The atoms that a flow lets through, and for a role those of the port behind an internal front end. */
export function atomsOffered(flow: Flow): ReadonlySet<Atom> {
  const isBalanced = flow.kind === "input" && flow.via.length > 0 && flow.from.kind === "role";
  return atomsWhere(flow, (sender) => isFrom(flow, sender), isBalanced ? [flow.ports, flow.localPorts] : [flow.ports]);
}

/** The atoms that an access list lets through from addresses that nobody has who can come. */
export function atomsOfNobody(flow: Flow): ReadonlySet<Atom> {
  if (flow.from.kind !== "addresses" || (flow.kind !== "input" && flow.kind !== "instance-input")) return new Set();
  const isPublic = flow.via.length === 0;
  return atomsWhere(flow, (sender) => isFrom(flow, sender) && sender.startsWith("10.") === isPublic, [flow.ports]);
}

/** The atoms of private addresses, which nobody on the Internet has. */
export function privateAtoms(flow: Flow): ReadonlySet<Atom> {
  return flow.from.kind === "internet"
    ? atomsWhere(flow, (sender) => sender.startsWith("10."), [flow.ports])
    : new Set();
}

export function atomsOfAll(
  flows: Iterable<Flow>,
  atoms: (flow: Flow) => ReadonlySet<Atom> = atomsOf,
): ReadonlySet<Atom> {
  return Array.from(flows, atoms).reduce<ReadonlySet<Atom>>((all, some) => either(all, some), new Set());
}

export function probeAtoms({ probes }: Reach): ReadonlySet<Atom> {
  return new Set((probes ?? []).map(({ to, port }) => atom("load-balancer", peerInWords(to), "tcp", port)));
}

function atomsWhere({ to, protocol }: Flow, isSender: (sender: string) => boolean, ports: readonly Ports[]): Set<Atom> {
  const carriers = protocol === "any" ? ["tcp", "udp"] : [protocol === "udp" ? "udp" : "tcp"];
  const senders = [...addresses, ...others].filter(isSender);
  const numbers = Array.from({ length: mostPort }, (_, index) => index + 1).filter((port) =>
    ports.some((range) => range.kind === "range" && range.first <= port && port <= range.last),
  );
  return new Set(
    senders.flatMap((sender) =>
      carriers.flatMap((carrier) => numbers.map((port) => atom(sender, peerInWords(to), carrier, port))),
    ),
  );
}

function atom(sender: string, to: string, carrier: string, port: number): Atom {
  return `${sender} > ${to} ${carrier} ${port}`;
}

function isFrom({ from }: Flow, sender: string): boolean {
  switch (from.kind) {
    case "internet":
      return addresses.includes(sender);
    case "virtual-network":
      return sender === "neighbour" || sender.startsWith("role:");
    case "addresses":
      return addresses.includes(sender) && isIn(sender, from.cidr);
    default:
      return sender === peerInWords(from);
  }
}

function isIn(address: string, cidr: string): boolean {
  const network = parseIpv4Network(cidr);
  const number = parseIpv4Address(address);
  if (network === undefined || number === undefined) return false;
  const size = 2 ** (32 - network.prefix);
  return Math.floor(number / size) === Math.floor(network.address / size);
}
