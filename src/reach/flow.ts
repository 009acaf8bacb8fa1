import type { Protocol } from "../service/definition.ts";
import type { Span } from "../text/span.ts";

/** An end of a flow. */
export type Peer =
  | { readonly kind: "internet" }
  /** Whatever is in the service's virtual network, its own roles included. */
  | { readonly kind: "virtual-network" }
  /** Where the load balancer's probes come from. */
  | { readonly kind: "load-balancer" }
  | { readonly kind: "bastion" }
  /** IPv4 or IPv6 in CIDR notation. */
  | { readonly kind: "addresses"; readonly cidr: string }
  | { readonly kind: "role"; readonly name: string };

/** What lets a flow through, which is also what it is called in the output. */
export type FlowKind = "input" | "instance-input" | "internal" | "public-address" | "remote-desktop";

/** Ports that follow each other, both ends included. */
export interface PortRange {
  readonly kind: "range";
  readonly first: number;
  readonly last: number;
}

/** Ports: a range, or one that the platform picks. */
export type Ports = PortRange | { readonly kind: "dynamic" };

/** One thing that the network lets through. Flows are inbound. */
export interface Flow {
  readonly from: Peer;
  readonly to: Peer;
  /** The endpoint's name, or that of the rule which lets the flow through. */
  readonly endpoint: string;
  readonly kind: FlowKind;
  /** The endpoint's own word. */
  readonly protocol: Protocol;
  /** Where the sender sends to. */
  readonly ports: Ports;
  /** Where it arrives. */
  readonly localPorts: Ports;
  /** What it passes on its way: `role:<name>`, or a resource's name. */
  readonly via: readonly string[];
  /** The places that caused it. */
  readonly origins: readonly Span[];
}

/** Something that the files do not decide. */
export interface Undecided {
  /** What could not be decided: a flow, an endpoint, a resource. */
  readonly what: string;
  /** What it lacks. */
  readonly why: string;
  readonly origins: readonly Span[];
  /** The flow, where just that one is undecided: as it would be if it were let through. */
  readonly flow?: Flow;
}

/** A port on which the load balancers of a template ask a role whether it is alive. */
export interface Probe {
  readonly to: Peer;
  readonly port: number;
  readonly origins: readonly Span[];
}

/** Who can reach what. */
export interface Reach {
  readonly flows: readonly Flow[];
  readonly undecided: readonly Undecided[];
  /** Of a template: what its flows from `load-balancer` are measured by. A service has none: the platform asks its agent. */
  readonly probes?: readonly Probe[];
}

/** An end as the output spells it: `internet`, `role:Web`, `10.0.0.0/24`. */
export function peerInWords(peer: Peer): string {
  switch (peer.kind) {
    case "role":
      return `role:${peer.name}`;
    case "addresses":
      return peer.cidr;
    default:
      return peer.kind;
  }
}

/** Ports as the output spells them: `80`, `20000-20009`, `dynamic`. */
export function portsInWords(ports: Ports): string {
  if (ports.kind === "dynamic") return ports.kind;
  return ports.first === ports.last ? String(ports.first) : `${ports.first}-${ports.last}`;
}

/** A flow in one line: `internet to role:Web on tcp 80`. */
export function flowInWords({ from, to, protocol, ports }: Flow): string {
  return `${peerInWords(from)} to ${peerInWords(to)} on ${protocol} ${portsInWords(ports)}`;
}
