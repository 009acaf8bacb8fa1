import { type Arrangement, arrangeBoxes, type SizedBox } from "./arrange-boxes.ts";
import { connectionsOf } from "./connections.ts";
import type { Diagram, DiagramBox } from "./diagram.ts";
import { diagramInWords } from "./diagram-in-words.ts";
import type { DiagramLayout, PlacedBox, RoleOrder } from "./layout.ts";
import { loopsOf } from "./loops.ts";
import { neededWidth, placeBox } from "./place-box.ts";
import { routeLines } from "./route-lines.ts";

/**
 * A place for every box, node, text and line of a diagram. Boxes never overlap, nor does a label lie on a box. The same
 * diagram has the same layout. By default roles stand below each other, which can be read on a telephone and on a wide
 * screen; so they do where there are too many lines to find tiers for.
 */
export function layoutDiagram(diagram: Diagram, wanted: RoleOrder = "stacked"): DiagramLayout {
  const { boxes, lines, name } = diagram;
  const order = lines.length > mostLinesInTiers ? "stacked" : wanted;
  const widths = widthsOf(boxes);
  const loops = loopsOf(diagram, order);
  const sizes = boxes.map((box): SizedBox => {
    const width = widths.get(box.id) ?? 0;
    const { height } = placeBox(box, { x: 0, y: 0 }, width).area;
    return { id: box.id, width: box.kind === "role" ? width + loops.room : width, height };
  });
  const connections = connectionsOf(diagram, loops);
  const arrangement = arrangeBoxes(sizes, connections, order === "stacked" ? rolesOf(boxes) : []);
  const placed = placeBoxes(diagram, sizes, widths, arrangement);
  return {
    name,
    words: diagramInWords(diagram),
    width: Math.ceil(arrangement.width),
    height: Math.ceil(arrangement.height),
    boxes: placed,
    lines: routeLines({ lines, loops, boxes: placed, sizes, connections, arrangement }),
  };
}

/** Tiers of a service with 600 lines take seconds to be found, and are as wide as ten screens. */
const mostLinesInTiers = 200;

function rolesOf(boxes: readonly DiagramBox[]): readonly string[] {
  return boxes.filter(({ kind }) => kind === "role").map(({ id }) => id);
}

/** Roles are as wide as each other, since they stand below each other; any other box is as wide as it needs to be. */
function widthsOf(boxes: readonly DiagramBox[]): ReadonlyMap<string, number> {
  const needed = boxes.map((box) => [box.id, neededWidth(box)] as const);
  const widestRole = Math.max(...boxes.map((box, at) => (box.kind === "role" ? (needed[at]?.[1] ?? 0) : 0)));
  return new Map(boxes.map((box, at) => [box.id, box.kind === "role" ? widestRole : (needed[at]?.[1] ?? 0)]));
}

/** Roles first: the ports of a balancer stand in the order of the endpoints that they lead to, so that no lines cross. */
function placeBoxes(
  { boxes, lines }: Diagram,
  sizes: readonly SizedBox[],
  widths: ReadonlyMap<string, number>,
  { middles }: Arrangement,
): readonly PlacedBox[] {
  const place = (box: DiagramBox, at: number) => {
    const { width = 0, height = 0 } = sizes[at] ?? {};
    const { x = 0, y = 0 } = middles.get(box.id) ?? {};
    return placeBox(box, { x: x - width / 2, y: y - height / 2 }, widths.get(box.id) ?? 0);
  };
  const inOrder = boxes.map(place);
  const nodes = inOrder.flatMap(({ groups }) => groups.flatMap((group) => group.nodes));
  const heights = new Map(nodes.map(({ id, area }) => [id, area.y]));
  const targets = new Map(lines.map(({ from, to }) => [from, heights.get(to) ?? Number.POSITIVE_INFINITY]));
  return boxes.map((box, at) =>
    box.kind === "load-balancer" ? place(sortedBy(targets, box), at) : (inOrder[at] ?? place(box, at)),
  );
}

function sortedBy(targets: ReadonlyMap<string, number>, box: DiagramBox): DiagramBox {
  const target = (id: string) => targets.get(id) ?? Number.MAX_VALUE;
  const groups = box.groups.map((group) => ({
    ...group,
    nodes: group.nodes.toSorted((left, right) => target(left.id) - target(right.id)),
  }));
  return { ...box, groups };
}
