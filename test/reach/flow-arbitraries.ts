import fc from "fast-check";
import type { Flow, FlowKind, Peer, Ports } from "../../src/reach/flow.ts";

/** Ports of the small world that these flows live in: 1 to this. */
export const mostPort = 6;

export const roles: readonly Peer[] = ["A", "B"].map((name) => ({ kind: "role", name }));

const networks = ["198.51.100.0/30", "198.51.100.2/31", "198.51.100.1/32", "10.0.0.0/31", "10.0.0.0/8", "0.0.0.0/1"];

const peers: fc.Arbitrary<Peer> = fc.oneof(
  fc.constantFrom<Peer>(
    { kind: "internet" },
    { kind: "virtual-network" },
    { kind: "load-balancer" },
    { kind: "bastion" },
  ),
  fc.constantFrom(...roles),
  fc.constantFrom(...networks).map((cidr): Peer => ({ kind: "addresses", cidr })),
);

const ranges: fc.Arbitrary<Ports> = fc
  .tuple(fc.integer({ min: 1, max: mostPort }), fc.integer({ min: 1, max: mostPort }))
  .map(([left, right]) => ({ kind: "range", first: Math.min(left, right), last: Math.max(left, right) }));

const kinds: fc.Arbitrary<FlowKind> = fc.constantFrom("input", "instance-input", "internal", "public-address");

/** Flows that overlap a lot; with fixed ports, or also with ports that the platform picks. */
export function flowArbitrary(ports: fc.Arbitrary<Ports> = ranges): fc.Arbitrary<Flow> {
  return fc.record({
    from: peers,
    to: fc.constantFrom(...roles),
    endpoint: fc.constantFrom("E", "F"),
    kind: kinds,
    protocol: fc.constantFrom("http", "tcp", "udp", "any"),
    ports,
    localPorts: ports,
    via: fc.constantFrom([], ["Inner"]),
    origins: fc.constant([]),
  });
}

export const anyPorts: fc.Arbitrary<Ports> = fc.oneof(ranges, fc.constant<Ports>({ kind: "dynamic" }));

/** Flows between roles of ports that the platform picks, or of few single ports. */
export const internalFlow: fc.Arbitrary<Flow> = fc
  .tuple(fc.constantFrom(...roles), fc.constantFrom(...roles), fc.constantFrom("E", "F"), singleOrDynamic())
  .map(([from, to, endpoint, ports]) => ({
    from,
    to,
    endpoint,
    ports,
    localPorts: ports,
    kind: "internal",
    protocol: "tcp",
    via: [],
    origins: [],
  }));

function singleOrDynamic(): fc.Arbitrary<Ports> {
  const single = fc
    .integer({ min: 1, max: mostPort })
    .map((port): Ports => ({ kind: "range", first: port, last: port }));
  return fc.oneof(single, fc.constant<Ports>({ kind: "dynamic" }));
}
