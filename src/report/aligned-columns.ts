import { displayWidth } from "../text/display-width.ts";

/** Rows as lines whose cells stand below each other, two blanks apart. A column that is empty throughout takes no room. */
export function alignedColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columnWidths(rows);
  return rows.map((row) =>
    row
      .flatMap((cell, index) => {
        const width = widths[index] ?? 0;
        return width === 0 ? [] : [cell + " ".repeat(width - displayWidth(cell))];
      })
      .join("  ")
      .trimEnd(),
  );
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, displayWidth(cell));
  }
  return widths;
}
