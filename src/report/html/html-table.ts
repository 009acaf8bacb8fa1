import { type Attributes, type Content, element, type Html } from "./html.ts";

/** A row of a table: its first cell is what the row is about. */
export interface HtmlRow {
  readonly cells: readonly Content[];
  readonly attributes?: Attributes;
}

/**
 * A table whose caption is for those who do not see the heading above it. A column that is empty in every row is left out. On a narrow screen each row stands as a card,
 * so every cell says which column it is of.
 */
export function htmlTable(caption: string, headings: readonly string[], rows: readonly HtmlRow[]): Html {
  return tableHtml(element("caption", { class: "unseen" }, caption), headings, rows);
}

/** {@link htmlTable} with a caption that everybody sees. */
export function titledTable(caption: string, headings: readonly string[], rows: readonly HtmlRow[]): Html {
  return tableHtml(element("caption", {}, caption), headings, rows);
}

function tableHtml(caption: Html, headings: readonly string[], rows: readonly HtmlRow[]): Html {
  const filled = headings.flatMap((_, at) => (rows.some(({ cells }) => !isEmpty(cells[at])) ? [at] : []));
  return element(
    "table",
    {},
    caption,
    element("thead", {}, element("tr", {}, ...filled.map((at) => element("th", { scope: "col" }, headings[at])))),
    element("tbody", {}, ...rows.map((row) => rowHtml(row, headings, filled))),
  );
}

/** Rows of plain cells. */
export function plainRows(rows: readonly (readonly Content[])[]): readonly HtmlRow[] {
  return rows.map((cells) => ({ cells }));
}

function rowHtml({ cells, attributes = {} }: HtmlRow, headings: readonly string[], filled: readonly number[]): Html {
  const [first, ...others] = filled;
  return element(
    "tr",
    attributes,
    first === undefined ? undefined : element("th", { scope: "row" }, cells[first]),
    ...others.map((at) => cellHtml(cells[at], headings[at] ?? "")),
  );
}

/** A short text is kept in one line, so that a number is not broken for the sake of a long name beside it. */
function cellHtml(content: Content, heading: string): Html {
  if (isEmpty(content)) return element("td", {});
  const isShort = typeof content === "number" || (typeof content === "string" && content.length <= longestShort);
  return element("td", { "data-label": heading, class: isShort ? "short" : undefined }, content);
}

const longestShort = 14;

function isEmpty(content: Content): boolean {
  if (Array.isArray(content)) return content.every(isEmpty);
  return content === undefined || content === "";
}
