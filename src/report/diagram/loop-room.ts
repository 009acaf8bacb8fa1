import { boxIdsByEnd } from "./connections.ts";
import type { Diagram } from "./diagram.ts";
import { labelSize } from "./line-label.ts";

/** How far a line from a role to itself stands out of its box. */
export const loopWidth = 22;

/** The room that is kept to the right of every role, for lines from a role to itself; none where there are none. */
export function loopRoom({ boxes, lines }: Diagram): number {
  const idsByEnd = boxIdsByEnd(boxes);
  const loops = lines.filter(({ from, to }) => idsByEnd.get(from) === idsByEnd.get(to));
  return Math.max(0, ...loops.map(({ label }) => loopWidth + labelSize(label).width));
}
