import { visibleText } from "../../text/visible-text.ts";
import type { Diagram, DiagramBox, DiagramGroup, DiagramLine, DiagramNode } from "./diagram.ts";

/** What a diagram shows, in sentences for those who do not see it: each box with what it holds, then each line. */
export function diagramInWords({ boxes, lines }: Diagram): readonly string[] {
  const namesById = new Map(boxes.flatMap(namesOf));
  const sentences = [...boxes.map(boxInWords), ...lines.map((line) => lineInWords(line, namesById))];
  return sentences.map(visibleText);
}

function boxInWords({ name, details, groups }: DiagramBox): string {
  const opening = [name, ...details].join(", ");
  return groups.length === 0 ? `${opening}.` : `${opening}: ${groups.map(groupInWords).join("; ")}.`;
}

function groupInWords({ heading, nodes }: DiagramGroup): string {
  const inside = nodes.map(nodeInWords).join("; ");
  return heading === undefined ? inside : `${heading}: ${inside}`;
}

function nodeInWords({ name, details }: DiagramNode): string {
  return details.length === 0 ? name : `${name} (${details.join(", ")})`;
}

function lineInWords({ from, to, label }: DiagramLine, namesById: ReadonlyMap<string, string>): string {
  const way = `${namesById.get(from) ?? ""} → ${namesById.get(to) ?? ""}`;
  return label === undefined ? `${way}.` : `${way}, ${label}.`;
}

/** Names for the ends of lines: a node is told with its box. */
function namesOf({ id, name, groups }: DiagramBox): readonly (readonly [string, string])[] {
  const nodes = groups.flatMap((group) => group.nodes);
  return [[id, name], ...nodes.map((node) => [node.id, `${name} ${node.name}`] as const)];
}
