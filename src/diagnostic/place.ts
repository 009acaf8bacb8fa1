import { LineIndex } from "../text/line-index.ts";
import type { Span } from "../text/span.ts";

/** A span as people count it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns the spans of several files into places. */
export interface PlaceFinder {
  /** The place of a span; line 1, column 1 where the text of its file is not known. */
  readonly placeOf: (span: Span) => Place;
  /** The text of a line, counted from 1, without what ends it; `undefined` where the text of the file is not known. */
  readonly lineText: (file: string, line: number) => string | undefined;
}

/** Finds places in files with these texts. Only files that are asked for are indexed, each once: most have no finding. */
export function placesIn(sources: ReadonlyMap<string, string>): PlaceFinder {
  const indexes = new Map<string, LineIndex>();

  function indexOf(file: string): LineIndex {
    const known = indexes.get(file);
    if (known !== undefined) return known;
    const index = new LineIndex(sources.get(file) ?? "");
    indexes.set(file, index);
    return index;
  }

  return {
    placeOf: (span) => placeOf(span, indexOf(span.file)),
    lineText: (file, line) => (sources.has(file) ? indexOf(file).lineText(line) : undefined),
  };
}

function placeOf({ file, start, end }: Span, index: LineIndex): Place {
  const first = index.at(start);
  const last = index.at(Math.max(start, end));
  return { file, line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
}
