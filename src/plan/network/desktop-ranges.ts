import { desktopPort } from "../../service/remote-desktop-endpoints.ts";
import type { RoleDesign, ServiceDesign } from "../design/design.ts";

/** What inbound NAT to Remote Desktop has of a role. */
export type DesktopRange =
  /** Front-end ports, one for each instance that there may be. */
  | { readonly kind: "range"; readonly first: number; readonly last: number }
  /** The name of an endpoint that leads to the port already. */
  | { readonly kind: "taken"; readonly endpoint: string }
  | { readonly kind: "none-left" };

/** A scale set over several placement groups has at most a thousand instances. Source: PLATFORM-RULES 7.33. */
const mostInstances = 1000;

/** Above the ports that services use, and below those that the platform picks for outbound connections of a machine. */
const ports = { first: 40000, last: 65534 };

/** The front-end ports that lead to Remote Desktop of each role that imported it, by the role's symbol. */
export function desktopRanges(design: ServiceDesign): ReadonlyMap<string, DesktopRange> {
  const roles =
    design.remoteAccess === "nat" ? design.roles.filter(({ remoteAccess }) => remoteAccess !== undefined) : [];
  const taken = [...takenRanges(design)];
  const size = Math.min(mostInstances, Math.floor((ports.last - ports.first + 1) / Math.max(roles.length, 1)));
  const ranges = new Map<string, DesktopRange>();
  for (const role of roles) {
    const found = rangeOf(role, size, taken);
    if (found.kind === "range") taken.push(found);
    ranges.set(role.symbol, found);
  }
  return ranges;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

function rangeOf(role: RoleDesign, size: number, taken: readonly Range[]): DesktopRange {
  const owner = ownerOfDesktopPort(role);
  if (owner !== undefined) return { kind: "taken", endpoint: owner };
  const wanted = role.instances.most ?? size;
  // Ends of ranges that are taken are the only places where another can begin without leaving a gap.
  const starts = [ports.first, ...taken.map(({ last }) => last + 1)].sort((left, right) => left - right);
  const first = starts.find((start) => isFree({ first: start, last: start + wanted - 1 }, taken));
  return first === undefined ? { kind: "none-left" } : { kind: "range", first, last: first + wanted - 1 };
}

function isFree({ first, last }: Range, taken: readonly Range[]): boolean {
  if (first < ports.first || last > ports.last) return false;
  return taken.every((range) => range.last < first || last < range.first);
}

/** Two rules of a load balancer do not lead to one port of the same machines. Source: VM-TARGETS T30. */
function ownerOfDesktopPort({ balanced, instancePorts }: RoleDesign): string | undefined {
  const written = [
    ...balanced
      .filter(({ balancer }) => balancer === "balancer")
      .map((port) => ({ ...port, localPort: port.localPort.port })),
    ...instancePorts,
  ].filter(({ refusal, transport }) => refusal === undefined && transport === "Tcp");
  return written.find(({ localPort }) => localPort === desktopPort)?.endpoint.name.value;
}

function takenRanges({ roles }: ServiceDesign): readonly Range[] {
  return roles.flatMap(({ balanced, instancePorts }) => [
    ...balanced.map(({ port }) => ({ first: port, last: port })),
    ...instancePorts.map(({ first, last }) => ({ first, last })),
  ]);
}
