import { graphemes, graphemeWidth } from "../text/display-width.ts";
import { shownPieces } from "../text/visible-text.ts";

/** One line of a file as a terminal shows it, and which of its columns (from 0) are to be underlined. */
export interface Excerpt {
  readonly text: string;
  readonly column: number;
  /** At least 1, so that an empty span shows too. */
  readonly width: number;
}

/** The most columns of an excerpt, and the fewest that stay before the underlined part where a line is cut. */
const widest = 120;
const context = 40;
const tabStop = 4;

/**
 * A line with the range from `start` to `end` (UTF-16 offsets in it) underlined. Tabs become blanks, what a terminal
 * would obey is written out, and a long line is cut around the range.
 */
export function excerptOf(line: string, start: number, end: number): Excerpt {
  // Nothing outside of this can be shown, and a line can be a megabyte long.
  const from = characterStart(line, start - widest);
  const to = characterStart(line, start + 2 * widest);
  const cells = cellsOf(line.slice(from, to), from);
  const total = columnAfter(cells);

  const first = cells.find((cell) => cell.end > start)?.column ?? total;
  const last = Math.max(first + 1, cells.find((cell) => cell.start >= end)?.column ?? total);
  const skip = from > 0 || last > widest ? Math.max(0, Math.min(first - context, total - widest)) : 0;

  const shown = cells.filter(({ column, width }) => column >= skip && column + width <= skip + widest);
  const isCutBefore = (shown[0]?.start ?? 0) > 0;
  const isCutAfter = (shown.at(-1)?.end ?? line.length) < line.length;
  return {
    text: `${isCutBefore ? "…" : ""}${shown.map(({ text }) => text).join("")}${isCutAfter ? "…" : ""}`,
    column: first - (shown[0]?.column ?? 0) + (isCutBefore ? 1 : 0),
    width: Math.max(1, Math.min(last, columnAfter(shown)) - first),
  };
}

/** What a terminal shows in one piece. */
interface Cell {
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly column: number;
  readonly width: number;
}

function cellsOf(text: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let start = offset;
  let column = 0;

  function push(written: string, shown: string, width: number): void {
    cells.push({ start, end: start + written.length, text: shown, column, width });
    start += written.length;
    column += width;
  }

  for (const { written, shown } of shownPieces(text)) {
    if (written === "\t") {
      const width = tabStop - (column % tabStop);
      push(written, " ".repeat(width), width);
    } else if (written !== shown) push(written, shown, shown.length);
    else for (const grapheme of graphemes(written)) push(grapheme, grapheme, graphemeWidth(grapheme));
  }
  return cells;
}

function columnAfter(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.width;
}

/** The offset, brought into the line and out of the middle of a surrogate pair. */
function characterStart(line: string, offset: number): number {
  const bounded = Math.max(0, Math.min(offset, line.length));
  const isLow = /^[\udc00-\udfff]/.test(line.slice(bounded, bounded + 1));
  return isLow && bounded > 0 ? bounded - 1 : bounded;
}
