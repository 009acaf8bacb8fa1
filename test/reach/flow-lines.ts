import { type Flow, type Ports, peerInWords, type Reach } from "../../src/reach/flow.ts";

/** Flows as lines that are read at a glance: `input internet > role:Web http 80 > 8080 Http via Balancer`. */
export function flowLines(flows: readonly Flow[]): readonly string[] {
  return flows.map(flowLine);
}

export function flowLine({ kind, from, to, protocol, ports, localPorts, endpoint, via }: Flow): string {
  const way = via.length === 0 ? "" : ` via ${via.join(", ")}`;
  const arrival = portsText(ports) === portsText(localPorts) ? "" : ` > ${portsText(localPorts)}`;
  return `${kind} ${peerInWords(from)} > ${peerInWords(to)} ${protocol} ${portsText(ports)}${arrival} ${endpoint}${way}`;
}

/** The lines of one kind only. */
export function linesOfKind({ flows }: Reach, kind: Flow["kind"]): readonly string[] {
  return flowLines(flows.filter((flow) => flow.kind === kind));
}

function portsText(ports: Ports): string {
  if (ports.kind === "dynamic") return "dynamic";
  return ports.first === ports.last ? String(ports.first) : `${ports.first}-${ports.last}`;
}
