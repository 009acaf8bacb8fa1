import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from "@dagrejs/dagre";
import type { Point } from "./layout.ts";

/** A box to be arranged: only its size counts. */
export interface SizedBox {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** One or more lines from one box to another. Where none is drawn, the second box stands to the right of the first all the same. */
export interface Connection {
  readonly from: string;
  readonly to: string;
  /** Tells connections of the same two boxes apart. */
  readonly name: string;
  /** The room for a label; 0 without one. */
  readonly labelWidth: number;
  readonly labelHeight: number;
  readonly isDrawn: boolean;
}

/** Where everything stands. */
export interface Arrangement {
  readonly width: number;
  readonly height: number;
  /** The middle of each box. */
  readonly middles: ReadonlyMap<string, Point>;
  /** Of each connection, in their order. */
  readonly ways: readonly Way[];
}

export interface Way {
  /** Places that the connection passes between its boxes, in its direction. */
  readonly bends: readonly Point[];
  /** The middle of the label. */
  readonly label: Point;
}

/** Between the columns of boxes, and between boxes of one column. */
const columnGap = 64;
const boxGap = 24;
const lineGap = 14;
const margin = 16;

/** How much more it matters that a drawn connection is short and straight. Without any weight, those of another order than told come out. */
const drawnWeight = 10;

/** Boxes in columns from left to right, so that connections lead to the right where they can and cross as little as can be found. Those of `column` are in one, in their order. */
export function arrangeBoxes(
  boxes: readonly SizedBox[],
  connections: readonly Connection[],
  column: readonly string[],
): Arrangement {
  const graph = graphOf(boxes, connections);
  layout(graph, { constraints: column.slice(1).map((right, at) => ({ left: column[at] ?? right, right })) });
  const { width = 0, height = 0 } = graph.graph();
  const middles = boxes.map(({ id }) => [id, pointOf(graph.node(id))] as const);
  const ways = connections.map(({ from, to, name }): Way => {
    const label = graph.edge(from, to, name);
    return { bends: (label.points ?? []).slice(1, -1).map(pointOf), label: pointOf(label) };
  });
  return { width, height, middles: new Map(middles), ways };
}

function graphOf(boxes: readonly SizedBox[], connections: readonly Connection[]) {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({
    rankdir: "LR",
    ranksep: columnGap,
    nodesep: boxGap,
    edgesep: lineGap,
    marginx: margin,
    marginy: margin,
  });
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  for (const { from, to, name, labelWidth, labelHeight, isDrawn } of connections) {
    const label = { width: labelWidth, height: labelHeight, labelpos: "c", weight: isDrawn ? drawnWeight : 1 } as const;
    graph.setEdge(from, to, label, name);
  }
  return graph;
}

function pointOf({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }): Point {
  return { x, y };
}
