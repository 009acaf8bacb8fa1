import type { Arrangement, Connection, SizedBox, Way } from "./arrange-boxes.ts";
import { boxIdsByEnd } from "./box-ids.ts";
import { type Column, columnsOf } from "./columns.ts";
import { connectionOf, keyOf } from "./connections.ts";
import type { DiagramLine } from "./diagram.ts";
import type { PlacedBox, PlacedLabel, PlacedLine, Point, Rectangle, Run } from "./layout.ts";
import { labelSize, placeLabel } from "./line-label.ts";
import type { Loops } from "./loops.ts";
import { lineHeight } from "./text-metrics.ts";

/** What lines are drawn by. */
export interface Routing {
  readonly lines: readonly DiagramLine[];
  readonly loops: Loops;
  readonly boxes: readonly PlacedBox[];
  readonly sizes: readonly SizedBox[];
  readonly connections: readonly Connection[];
  readonly arrangement: Arrangement;
}

/**
 * The lines of a diagram: from the right of where they begin to the left of where they end, or the other way round where
 * they lead back. They climb or fall between columns only, and cross a column where room was kept for them.
 */
export function routeLines({ lines, loops, boxes, sizes, connections, arrangement }: Routing): readonly PlacedLine[] {
  const columns = columnsOf(sizes, arrangement);
  const ends = endsById(boxes);
  const idsByEnd = boxIdsByEnd(boxes);
  const ways = new Map(connections.map((connection, at) => [keyOf(connection), arrangement.ways[at]]));
  return lines.flatMap((line) => {
    const from = ends.get(line.from);
    const to = ends.get(line.to);
    if (from === undefined || to === undefined) return [];
    const way = ways.get(keyOf(connectionOf(line, idsByEnd)));
    const { runs, label } = way === undefined ? loop(from, to, line, loops) : route(from, to, way, columns, line.label);
    return { kind: line.kind, title: titleOf(from, to, line), runs, label };
  });
}

/** A box or node at the end of a line. */
interface End {
  readonly title: string;
  /** The box that it is, or is in. */
  readonly box: Rectangle;
  readonly area: Rectangle;
  /** The height at which lines begin and end. */
  readonly y: number;
}

interface Routed {
  readonly runs: readonly Run[];
  readonly label: PlacedLabel | undefined;
}

function endsById(boxes: readonly PlacedBox[]): ReadonlyMap<string, End> {
  return new Map(
    boxes.flatMap((box): readonly (readonly [string, End])[] => {
      const nodes = box.groups.flatMap((group) => group.nodes);
      return [
        [box.id, endOfBox(box)],
        ...nodes.map(({ id, area, title }): readonly [string, End] => {
          return [id, { title, box: box.area, area, y: area.y + area.height / 2 }];
        }),
      ];
    }),
  );
}

/** Lines of a box that holds nodes meet it beside its name. */
function endOfBox({ area, texts, groups }: PlacedBox): End {
  const y = groups.length === 0 ? area.y + area.height / 2 : area.y + lineHeight("title");
  return { title: texts.map(({ text }) => text).join(", "), box: area, area, y };
}

function titleOf(from: End, to: End, { label }: DiagramLine): string {
  const ends = `${from.title.replaceAll("\n", ", ")} → ${to.title.replaceAll("\n", ", ")}`;
  return label === undefined ? ends : `${ends}: ${label}`;
}

function route(from: End, to: End, way: Way, columns: readonly Column[], label: string | undefined): Routed {
  const isForward = from.box.x < to.box.x;
  const placed = label === undefined ? undefined : placeLabel(label, way.label);
  const passed = way.bends.flatMap((bend) =>
    columns.filter(({ middle }) => Math.abs(middle - bend.x) < 1).map((column) => ({ ...column, y: bend.y })),
  );
  const across = [...passed, ...(placed === undefined ? [] : [acrossLabel(placed.area, way.label)])];
  const inOrder = across.toSorted((one, other) => (isForward ? one.left - other.left : other.left - one.left));
  const first = columnOf(from, columns);
  const last = columnOf(to, columns);
  const runs = isForward
    ? [
        { y: from.y, from: right(from.area), to: first.right },
        ...inOrder.map(({ y, left, right }) => ({ y, from: left, to: right })),
        { y: to.y, from: last.left, to: to.area.x },
      ]
    : [
        { y: from.y, from: from.area.x, to: first.left },
        ...inOrder.map(({ y, left, right }) => ({ y, from: right, to: left })),
        { y: to.y, from: last.right, to: right(to.area) },
      ];
  return { runs, label: placed };
}

function acrossLabel({ x, width }: Rectangle, { y }: Point) {
  return { left: x, right: x + width, y };
}

/** A line out to the right and back. Its label stands where it arrives, since no two arrive at one place. */
function loop(from: End, to: End, line: DiagramLine, { turns, labels }: Loops): Routed {
  const edge = right(from.box);
  const turn = edge + (turns.get(line) ?? 0);
  const runs = [
    { y: from.y, from: right(from.area), to: turn },
    { y: to.y, from: turn, to: right(to.area) },
  ];
  if (line.label === undefined) return { runs, label: undefined };
  const middle = { x: edge + labels + labelSize(line.label).width / 2, y: to.y };
  return { runs, label: placeLabel(line.label, middle) };
}

function columnOf({ box }: End, columns: readonly Column[]): Column {
  const column = columns.find(({ left, right }) => left <= box.x + 1 && box.x < right);
  return column ?? { middle: box.x + box.width / 2, left: box.x, right: right(box) };
}

function right({ x, width }: Rectangle): number {
  return x + width;
}
