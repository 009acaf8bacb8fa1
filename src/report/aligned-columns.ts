import { displayWidth } from "../text/display-width.ts";

/**
 * A row of headings and rows of cells as lines whose cells stand below each other, two blanks apart. A column that is
 * empty below its heading is left out.
 */
export function alignedColumns(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): readonly [string, ...string[]] {
  const filled = headings.flatMap((_, index) => (rows.some((row) => (row[index] ?? "") !== "") ? [index] : []));
  const widths = filled.map((index) =>
    [headings, ...rows].reduce((width, row) => Math.max(width, displayWidth(row[index] ?? "")), 0),
  );
  const line = (row: readonly string[]) =>
    filled
      .map((index, place) => padded(row[index] ?? "", widths[place] ?? 0))
      .join("  ")
      .trimEnd();
  return [line(headings), ...rows.map(line)];
}

function padded(cell: string, width: number): string {
  return cell + " ".repeat(width - displayWidth(cell));
}
