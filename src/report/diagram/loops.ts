import { boxIdsByEnd } from "./box-ids.ts";
import type { Diagram, DiagramLine } from "./diagram.ts";
import type { RoleOrder } from "./layout.ts";
import { labelSize } from "./line-label.ts";

/** The lines that leave a role to the right and come back from there, to the same role or to one below or above it. */
export interface Loops {
  /** How far to the right of the roles each of them turns back. */
  readonly turns: ReadonlyMap<DiagramLine, number>;
  /** Where their labels begin, as far to the right of the roles. */
  readonly labels: number;
  /** The room to the right of every role that they take; none where there are none. */
  readonly room: number;
}

/** The first one turns back here, the next ones further out: each sender has a turn of its own, up to so many. */
const firstTurn = 10;
const betweenTurns = 7;
const mostTurns = 12;
/** How far the curve of a turn reaches beyond it. */
export const bulge = 12;

/** The loops of a diagram: lines within a role, and where roles stand below each other all lines between them. */
export function loopsOf({ boxes, lines }: Diagram, order: RoleOrder): Loops {
  const idsByEnd = boxIdsByEnd(boxes);
  const roles = new Set(boxes.filter(({ kind }) => kind === "role").map(({ id }) => id));
  const isRole = (end: string) => roles.has(idsByEnd.get(end) ?? "");
  const isWithin = ({ from, to }: DiagramLine) => idsByEnd.get(from) === idsByEnd.get(to);
  const isBetween = ({ from, to }: DiagramLine) => isRole(from) && isRole(to);
  const loops = lines.filter((line) => isWithin(line) || (order === "stacked" && isBetween(line)));
  const senders = [...new Set(loops.map(({ from }) => from))];
  const turnOf = (sender: string) => firstTurn + betweenTurns * Math.min(senders.indexOf(sender), mostTurns - 1);
  const turns = new Map(loops.map((line) => [line, turnOf(line.from)]));
  const labels = Math.max(0, ...turns.values()) + bulge;
  const widths = loops.map(({ label }) => labelSize(label).width);
  return { turns, labels, room: loops.length === 0 ? 0 : labels + Math.max(...widths) };
}
