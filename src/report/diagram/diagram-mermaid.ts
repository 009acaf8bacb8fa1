import { visibleText } from "../../text/visible-text.ts";
import { mermaidLabel } from "../mermaid-text.ts";
import type { Diagram, DiagramBox, DiagramGroup, DiagramLine, DiagramNode, LineKind, NodeKind } from "./diagram.ts";
import { shortened } from "./shortened.ts";

/** The diagram as a Mermaid flowchart: a subgraph for each load balancer, role and import. Long names are shortened. */
export function diagramMermaid({ boxes, lines }: Diagram): string {
  const holders = new Set(boxes.filter(isHolder).map(({ id }) => id));
  const added = boxes.flatMap((box) => box.groups.flatMap((group, at) => (isAdded(group) ? [groupId(box, at)] : [])));
  const text = [
    "flowchart LR",
    ...boxes.flatMap(boxText).map((line) => `  ${line}`),
    ...lines.map((line) => `  ${lineText(line, holders)}`),
    ...(added.length === 0 ? [] : ["  classDef added stroke-dasharray: 5 5", `  class ${added.join(",")} added`]),
  ];
  return text.map((line) => `${line}\n`).join("");
}

/** Mermaid reads 50,000 characters at most, and a box as wide as a long name helps nobody. */
const widestText = 60;

function boxText(box: DiagramBox): readonly string[] {
  const { id, name, details, groups } = box;
  if (!isHolder(box)) return [`${id}([${label(name, ...details)}])`];
  const inside = [
    ...(box.kind === "role" ? [`${headId(id)}[${label(...details)}]`] : []),
    ...groups.flatMap((group, at) => groupText(group, groupId(box, at))),
  ];
  return subgraph(id, box.kind === "role" ? label(name) : label(name, ...details), inside);
}

function groupText({ heading, nodes }: DiagramGroup, id: string): readonly string[] {
  const inside = nodes.map(nodeText);
  return heading === undefined ? inside : subgraph(id, label(heading), inside);
}

function subgraph(id: string, title: string, inside: readonly string[]): readonly string[] {
  return [`subgraph ${id}[${title}]`, ...inside.map((line) => `  ${line}`), "end"];
}

/** What stands on either side of the label of a node. */
const shapes: Readonly<Record<NodeKind, readonly [string, string]>> = {
  "public-port": ["([", "])"],
  probe: ["{{", "}}"],
  endpoint: ["[", "]"],
  "local-storage": ["[(", ")]"],
  certificate: [">", "]"],
  "unknown-import": ["[/", "/]"],
};

function nodeText({ id, kind, name, details }: DiagramNode): string {
  const [before, after] = shapes[kind];
  return `${id}${before}${label(name, ...details)}${after}`;
}

const arrows: Readonly<Record<LineKind, string>> = { inbound: "==>", internal: "-->", "remote-desktop": "-.->" };

function lineText({ from, to, kind, label: told }: DiagramLine, holders: ReadonlySet<string>): string {
  const end = (id: string) => (holders.has(id) ? headId(id) : id);
  const text = told === undefined ? "" : `|${label(told)}|`;
  return `${end(from)} ${arrows[kind]}${text} ${end(to)}`;
}

/** Whether others stand within a box. */
function isHolder({ kind }: DiagramBox): boolean {
  return kind === "role" || kind === "load-balancer";
}

function isAdded({ addedBy }: DiagramGroup): boolean {
  return addedBy !== "author";
}

/** The node that lines to and from a role itself are drawn to: Mermaid refuses a line from a subgraph to a node in it. */
function headId(id: string): string {
  return `${id}_instances`;
}

function groupId({ id }: DiagramBox, at: number): string {
  return `${id}_group${at}`;
}

/** Mermaid takes an empty label for a mistake. */
function label(...lines: readonly string[]): string {
  return mermaidLabel(...lines.map((line) => (line === "" ? "no name" : shortened(visibleText(line), widestText))));
}
