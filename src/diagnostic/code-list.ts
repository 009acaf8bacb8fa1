import type { CodeRecord } from "./code-record.ts";
import { jsonText } from "./json-text.ts";
import type { Painter } from "./painter.ts";
import { severityStyle } from "./severity-style.ts";
import { sortCodes } from "./sort-codes.ts";

/** All codes as a table for a terminal, a line each: code, severity, category, summary. */
export function codeListText(records: Iterable<CodeRecord>, paint: Painter): string {
  const sorted = sortCodes(records);
  const nameWidth = widest(sorted.map(({ name }) => name));
  const categoryWidth = widest(sorted.map(({ category }) => category));
  return sorted
    .map(({ name, severity, category, summary }) => {
      const level = paint(severityStyle[severity], severity.padEnd("warning".length));
      return `${paint("bold", name.padEnd(nameWidth))}  ${level}  ${category.padEnd(categoryWidth)}  ${summary}\n`;
    })
    .join("");
}

/** All codes as JSON: an array of `{code, category, severity, summary, source}`. */
export function codeListJson(records: Iterable<CodeRecord>): string {
  const list = sortCodes(records).map(({ name, category, severity, summary, source }) => ({
    code: name,
    category,
    severity,
    summary,
    source,
  }));
  return `${jsonText(list, 2)}\n`;
}

function widest(words: readonly string[]): number {
  return words.reduce((width, { length }) => Math.max(width, length), 0);
}
