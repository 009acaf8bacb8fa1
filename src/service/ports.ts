import type { Span } from "../text/span.ts";
import type { Endpoint, PortRange } from "./definition.ts";
import { type Transport, transportOf } from "./transport.ts";

/** Ports of one endpoint that follow each other, both ends included, and the place that says so. */
export interface Ports {
  readonly min: number;
  readonly max: number;
  readonly transport: Transport;
  readonly span: Span;
}

/**
 * The ports that the Internet (or the internal load balancer) sees of an endpoint; none for an internal one. What is no
 * port, or a range whose ends are the wrong way round, is left out: other checks report it.
 */
export function publicPorts(endpoint: Endpoint): readonly Ports[] {
  const transport = transportOf(endpoint.protocol.value);
  switch (endpoint.kind) {
    case "input":
      return valid([{ min: endpoint.port.value, max: endpoint.port.value, transport, span: endpoint.port.span }]);
    case "instance-input":
      return valid([ofRange(endpoint.publicPorts, transport)]);
    case "internal":
      return [];
  }
}

/** The ports that an endpoint certainly takes on each instance; none where the platform picks one. Wrong ones are left out. */
export function localPorts(endpoint: Endpoint): readonly Ports[] {
  const transport = transportOf(endpoint.protocol.value);
  const single = (port: { readonly value: number | "*"; readonly span: Span } | undefined) =>
    port === undefined || port.value === "*" ? [] : [{ min: port.value, max: port.value, transport, span: port.span }];
  switch (endpoint.kind) {
    case "input":
      return valid(single(endpoint.localPort ?? endpoint.port));
    case "instance-input":
      return valid(single(endpoint.localPort));
    case "internal":
      return valid([...single(endpoint.port), ...endpoint.portRanges.map((range) => ofRange(range, transport))]);
  }
}

/** Whether the platform picks the port of an endpoint on each instance. */
export function hasDynamicPort(endpoint: Endpoint): boolean {
  switch (endpoint.kind) {
    case "input":
      return endpoint.localPort?.value === "*";
    case "instance-input":
      return false;
    case "internal":
      return endpoint.portRanges.length === 0 && (endpoint.port === undefined || endpoint.port.value === "*");
  }
}

/** Whether two ranges have a port in common; their transports are not looked at. */
export function haveCommonPort(left: Pick<Ports, "min" | "max">, right: Pick<Ports, "min" | "max">): boolean {
  return left.min <= right.max && right.min <= left.max;
}

function ofRange({ min, max }: PortRange, transport: Transport): Ports {
  return { min: min.value, max: max.value, transport, span: min.span };
}

function valid(ports: readonly Ports[]): readonly Ports[] {
  return ports.filter(({ min, max }) => min >= 1 && min <= max && max <= 65535);
}
