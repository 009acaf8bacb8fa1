import type { Connection } from "./arrange-boxes.ts";
import { boxIdsByEnd } from "./box-ids.ts";
import type { Diagram, DiagramBox, DiagramLine } from "./diagram.ts";
import { labelSize } from "./line-label.ts";
import type { Loops } from "./loops.ts";

/** Which boxes of a diagram are to be arranged by each other: those with lines between them but loops, and roles behind load balancers. */
export function connectionsOf({ boxes, lines }: Diagram, loops: Loops): readonly Connection[] {
  const idsByEnd = boxIdsByEnd(boxes);
  const drawn = new Map<string, Connection>();
  for (const line of lines) {
    const connection = connectionOf(line, idsByEnd);
    if (!loops.turns.has(line)) drawn.set(keyOf(connection), connection);
  }
  return [...drawn.values(), ...columnOfRoles(boxes, [...drawn.values()])];
}

/** The connection that a line is drawn along. */
export function connectionOf({ from, to, label }: DiagramLine, idsByEnd: ReadonlyMap<string, string>): Connection {
  const { width, height } = labelSize(label);
  return {
    from: idsByEnd.get(from) ?? from,
    to: idsByEnd.get(to) ?? to,
    name: label === undefined ? "unlabelled" : `label ${label}`,
    labelWidth: width,
    labelHeight: height,
    isDrawn: true,
  };
}

/** Two lines with the same are drawn along the same connection. */
export function keyOf({ from, to, name }: Pick<Connection, "from" | "to" | "name">): string {
  return JSON.stringify([from, to, name]);
}

/** A role that no load balancer leads to would stand at the far left, beside the Internet. */
function columnOfRoles(boxes: readonly DiagramBox[], drawn: readonly Connection[]): readonly Connection[] {
  const balancers = new Set(boxes.filter(({ kind }) => kind === "load-balancer").map(({ id }) => id));
  const hub = boxes.find(({ kind }) => kind === "load-balancer") ?? boxes.find(({ kind }) => kind !== "role");
  if (hub === undefined) return [];
  const led = new Set(drawn.filter(({ from }) => balancers.has(from)).map(({ to }) => to));
  const others = boxes.filter(({ id, kind }) => kind === "role" && !led.has(id));
  return others.map(({ id }) => {
    return { from: hub.id, to: id, name: "column", labelWidth: 0, labelHeight: 0, isDrawn: false };
  });
}
