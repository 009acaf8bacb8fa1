import type { Comparison } from "../reach/comparison.ts";
import { type Flow, type Peer, peerInWords, portsInWords, type Reach } from "../reach/flow.ts";
import { type FlowGroup, flowGroups } from "./flow-groups.ts";
import { mermaidLabel } from "./mermaid-text.ts";

/** Flows as a Mermaid flowchart: whoever sends or receives, and an arrow for each two with what it lets through. */
export function reachMermaid({ flows }: Reach): string {
  return chart(flows, [{ flows, stroke: "plain", word: "" }]);
}

/** A difference as a Mermaid flowchart: what is lost is dotted, what is opened is thick. */
export function comparisonMermaid({ lost, opened, same, narrowed, chosen }: Comparison): string {
  const layers: readonly Layer[] = [
    { flows: same, stroke: "plain", word: "" },
    { flows: chosen, stroke: "plain", word: "chosen: " },
    { flows: narrowed, stroke: "dotted", word: "narrowed: " },
    { flows: lost, stroke: "dotted", word: "lost: " },
    { flows: opened, stroke: "thick", word: "opened: " },
  ];
  return chart(
    layers.flatMap((layer) => layer.flows),
    layers,
  );
}

type Stroke = "plain" | "dotted" | "thick";

/** Flows that are drawn alike. */
interface Layer {
  readonly flows: readonly Flow[];
  readonly stroke: Stroke;
  /** What is said before what each lets through. */
  readonly word: string;
}

/** All roles as a sender of one endpoint; without it a large service would have more arrows than Mermaid draws. */
const everyRole = "every role";

const arrows: Readonly<Record<Stroke, string>> = { plain: "-->", dotted: "-.->", thick: "==>" };

function chart(flows: readonly Flow[], layers: readonly Layer[]): string {
  const roles = new Set(flows.flatMap(({ from, to }) => [from, to].filter(isRole).map(peerInWords)));
  const edges = layers.flatMap((layer) => edgesOf(layer, roles));
  const names = [...new Set([...roles, ...edges.flatMap(({ from, to }) => [from, to])])];
  const idsByName = new Map(names.map((name, index) => [name, `n${index}`]));
  const id = (name: string) => idsByName.get(name) ?? "";
  const nodes = names.map((name) => `  ${id(name)}${nodeText(name)}`);
  const lines = edges.map(
    ({ from, to, stroke, labels }) => `  ${id(from)} ${arrows[stroke]}|${mermaidLabel(...labels)}| ${id(to)}`,
  );
  return ["flowchart LR", ...nodes, ...lines].map((line) => `${line}\n`).join("");
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly stroke: Stroke;
  readonly labels: string[];
}

/** The arrows of a layer: one for each two, with all that it lets through. */
function edgesOf({ flows, stroke, word }: Layer, roles: ReadonlySet<string>): readonly Edge[] {
  const edges = new Map<string, Edge>();
  for (const group of flowGroups(flows)) {
    for (const from of sendersOf(group, roles)) {
      const to = peerInWords(group.flow.to);
      const key = JSON.stringify([from, to]);
      const edge = edges.get(key) ?? { from, to, stroke, labels: [] };
      edge.labels.push(`${word}${flowText(group.flow)}`);
      edges.set(key, edge);
    }
  }
  return [...edges.values()];
}

function sendersOf({ senders }: FlowGroup, roles: ReadonlySet<string>): readonly string[] {
  const names = senders.map(peerInWords);
  const isEvery = roles.size > 2 && names.length === roles.size && names.every((name) => roles.has(name));
  return isEvery ? [everyRole] : names;
}

function flowText({ kind, protocol, ports, localPorts, endpoint, via }: Flow): string {
  const port = portsInWords(ports);
  const arrival = portsInWords(localPorts);
  const way = via.length === 0 ? "" : ` via ${via.join(", ")}`;
  const name = kind === "remote-desktop" ? "Remote Desktop" : endpoint;
  return `${protocol} ${port}${arrival === port ? "" : ` to ${arrival}`} ${name}${way}`;
}

function nodeText(name: string): string {
  if (name.startsWith("role:")) return `[${mermaidLabel(name.slice("role:".length))}]`;
  return `([${mermaidLabel(name)}])`;
}

function isRole({ kind }: Peer): boolean {
  return kind === "role";
}
