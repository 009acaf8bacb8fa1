import { visibleText } from "../text/visible-text.ts";

/**
 * Any text as Markdown shows it, in one line: nothing of it is taken for a mark, a link, an address or HTML, and what a
 * terminal would obey or a reader not see is written out. Brackets of prose and colons before a blank stay bare, since
 * nothing reads them as marks.
 */
export function markdownPlain(text: string): string {
  const marks = /[\\`*_{}[\]<>#!|~&@^$]|:(?=\S)|^[-+=]|(?<=^\d+)[.)]|(?<=www)\./gi;
  return visibleText(text).replace(marks, (mark) => entities.get(mark) ?? `\\${mark}`);
}

/** The same as code. A text with a backquote in it cannot be told as code in a table, and is told as plain text. */
export function markdownInlineCode(text: string): string {
  const shown = visibleText(text);
  if (shown.trim() === "" || shown.includes("`") || shown.includes("|")) return markdownPlain(text);
  return `\`${shown}\``;
}

/** A table; cells are Markdown already, of one line. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)];
}

/** These are safe even where a reader of Markdown lets HTML through. */
const entities: ReadonlyMap<string, string> = new Map([
  ["<", "&lt;"],
  [">", "&gt;"],
  ["&", "&amp;"],
]);
