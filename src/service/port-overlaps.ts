import type { Endpoint } from "./definition.ts";
import { haveCommonPort, type Ports } from "./ports.ts";
import { canMeet } from "./transport.ts";

/** Ports with the endpoint that takes them. */
export interface EndpointPorts extends Ports {
  readonly endpoint: Endpoint;
}

/** Two that want the same port; `second` stands later in the list. */
export interface PortOverlap<T> {
  readonly first: T;
  readonly second: T;
}

/**
 * Ports of different endpoints that have one in common over a transport that both can have. Of one that meets several
 * earlier ones, a single overlap is told. Time grows as sorting does, however many there are.
 */
export function portOverlaps<T extends EndpointPorts>(ports: readonly T[]): readonly PortOverlap<T>[] {
  if (ports.length < 2) return [];
  const order = new Map(ports.map((one, index) => [one, index]));
  const found = new Map<T, PortOverlap<T>>();
  for (const transport of ["tcp", "udp"] as const) {
    const sorted = ports.filter((one) => canMeet(one.transport, transport)).sort((left, right) => left.min - right.min);
    for (const [left, right] of neighboursThatMeet(sorted)) {
      const isInOrder = (order.get(left) ?? 0) < (order.get(right) ?? 0);
      const [first, second] = isInOrder ? [left, right] : [right, left];
      if (!found.has(second)) found.set(second, { first, second });
    }
  }
  return [...found.values()];
}

/** Goes through ports in the order of their lower end, and holds each against the one before it that reaches furthest. */
function neighboursThatMeet<T extends EndpointPorts>(sorted: readonly T[]): readonly (readonly [T, T])[] {
  const pairs: [T, T][] = [];
  let furthest: T | undefined;
  let furthestOther: T | undefined;
  for (const one of sorted) {
    const before = furthest?.endpoint === one.endpoint ? furthestOther : furthest;
    if (before !== undefined && haveCommonPort(before, one)) pairs.push([before, one]);
    if (furthest === undefined || one.max > furthest.max) {
      if (furthest?.endpoint !== one.endpoint) furthestOther = furthest;
      furthest = one;
    } else if (one.endpoint !== furthest.endpoint && one.max > (furthestOther?.max ?? 0)) furthestOther = one;
  }
  return pairs;
}
