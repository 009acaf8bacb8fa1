import type { Flow, FlowKind, Peer, Ports } from "../../src/reach/flow.ts";
import type { Protocol } from "../../src/service/definition.ts";

const pattern =
  /^(?<kind>\S+) (?<from>\S+) > (?<to>\S+) (?<protocol>\w+) (?<ports>\S+)(?: > (?<arrival>\S+))? (?<endpoint>\S+)(?: via (?<via>.+))?$/;

const kinds: readonly FlowKind[] = ["input", "instance-input", "internal", "public-address", "remote-desktop"];
const protocols: readonly Protocol[] = ["http", "https", "tcp", "udp", "any"];

/** The flow that a line of `flowLines` stands for; it has no origins. */
export function flowOfLine(line: string): Flow {
  const parts = pattern.exec(line)?.groups;
  const kind = kinds.find((one) => one === parts?.kind);
  const protocol = protocols.find((one) => one === parts?.protocol);
  if (parts === undefined || kind === undefined || protocol === undefined) throw new Error(`no flow: ${line}`);
  const { from = "", to = "", ports = "", arrival = ports, endpoint = "", via } = parts;
  return {
    kind,
    from: peerOf(from),
    to: peerOf(to),
    protocol,
    ports: portsOf(ports),
    localPorts: portsOf(arrival),
    endpoint,
    via: via?.split(", ") ?? [],
    origins: [],
  };
}

function peerOf(text: string): Peer {
  switch (text) {
    case "internet":
    case "virtual-network":
    case "load-balancer":
    case "bastion":
      return { kind: text };
    default:
      return text.startsWith("role:") ? { kind: "role", name: text.slice(5) } : { kind: "addresses", cidr: text };
  }
}

function portsOf(text: string): Ports {
  if (text === "dynamic") return { kind: "dynamic" };
  const [first = 0, last = first] = text.split("-").map(Number);
  return { kind: "range", first, last };
}
