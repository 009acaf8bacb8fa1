import type { Painter } from "../diagnostic/painter.ts";
import { alignedColumns } from "./aligned-columns.ts";

/** A part of a report: a heading, a table, and words below it. */
export interface TableSection {
  readonly heading: string;
  readonly columns: readonly string[];
  /** Cells that are ready to be shown. */
  readonly rows: readonly (readonly string[])[];
  /** What is said where there are no rows; a section without rows and words is left out. */
  readonly nothing: string | undefined;
  readonly note?: string;
}

/** Sections one below the other, an empty line apart, each line ended by LF. */
export function sectionsText(title: string, sections: readonly TableSection[], paint: Painter): string {
  const shown = sections.flatMap((section) => sectionText(section, paint));
  return `${[`${paint("bold", title)}\n`, ...shown].join("\n")}`;
}

function sectionText({ heading, columns, rows, nothing, note }: TableSection, paint: Painter): readonly string[] {
  if (rows.length === 0 && nothing === undefined) return [];
  const [head, ...lines] = alignedColumns(columns, rows);
  const table = rows.length === 0 ? [nothing ?? ""] : [paint("dim", head), ...lines];
  const notes = note === undefined || rows.length === 0 ? [] : [note];
  const indented = [...table, ...notes].map((line) => `  ${line}\n`);
  return [`${paint("bold", heading)}\n${indented.join("")}`];
}
