import { type Carrier, carriersOf } from "../reach/compare/lanes.ts";
import { type Flow, type Ports, peerInWords, portsInWords } from "../reach/flow.ts";
import type { WayOut } from "../reach/way-out.ts";
import { visibleText } from "../text/visible-text.ts";

/** What is above the columns of `firewallRows`. */
export const firewallHeadings = ["direction", "protocol", "port", "from", "to", "for"] as const;

/**
 * What a firewall in front of a service has to let through, as rows of cells: inbound and outbound, TCP before UDP, by
 * port. Of a template the way out is not derived; `wayOut` is then `undefined`.
 */
export function firewallRows(
  flows: readonly Flow[],
  wayOut: readonly WayOut[] | undefined,
): readonly (readonly string[])[] {
  const inbound = flows.filter(isFromOutside);
  const carriers: readonly Carrier[] = ["tcp", "udp"];
  const rows = [
    ...carriers.flatMap((carrier) => inboundRows(carrier, inbound)),
    ...carriers.flatMap((carrier) => outboundRows(carrier, wayOut)),
  ];
  return rows.map((row) => row.map(visibleText));
}

/** Between neighbours stands no such firewall, and Remote Desktop needs no more of it than the forwarder's port. */
function isFromOutside({ kind, from }: Flow): boolean {
  if (kind === "remote-desktop" || kind === "internal") return false;
  return from.kind === "internet" || from.kind === "addresses" || from.kind === "virtual-network";
}

function inboundRows(carrier: Carrier, flows: readonly Flow[]): readonly (readonly string[])[] {
  const carried = flows.filter(({ protocol }) => carriersOf(protocol).includes(carrier));
  const [protocol, direction] = [carrier.toUpperCase(), "inbound"];
  if (carried.length === 0) return [[direction, protocol, "none"]];
  return [...carried]
    .sort((left, right) => firstOf(left.ports) - firstOf(right.ports))
    .map(({ ports, from, to, endpoint }) => [
      direction,
      protocol,
      portsInWords(ports),
      peerInWords(from),
      peerInWords(to),
      endpoint,
    ]);
}

function outboundRows(carrier: Carrier, wayOut: readonly WayOut[] | undefined): readonly (readonly string[])[] {
  const [protocol, direction] = [carrier.toUpperCase(), "outbound"];
  if (wayOut === undefined) return [[direction, protocol, "", "", "", "not derived from a template"]];
  const carried = wayOut.filter((way) => way.carrier === carrier);
  if (carried.length === 0) return [[direction, protocol, "none"]];
  return carried.map(({ ports, to, why }) => [
    direction,
    protocol,
    portsInWords(ports),
    "every role",
    peerInWords(to),
    why,
  ]);
}

function firstOf(ports: Ports): number {
  return ports.kind === "range" ? ports.first : 0;
}
