import { displayWidth, graphemes, graphemeWidth } from "../../text/display-width.ts";

/**
 * The text in at most so many columns. What is left out stands between its start and its end, since the names of one
 * service often begin alike, and is shown as an ellipsis.
 */
export function shortened(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const parts = graphemes(text);
  const atEnd = Math.floor((columns - 1) / 3);
  const start = within(parts, columns - 1 - atEnd);
  const end = within(parts.toReversed(), atEnd).toReversed();
  return [...start, "…", ...end].join("");
}

/** As many of the parts, from the first on, as fit. */
function within(parts: readonly string[], columns: number): readonly string[] {
  let width = 0;
  const first = parts.findIndex((part) => {
    width += graphemeWidth(part);
    return width > columns;
  });
  return parts.slice(0, first < 0 ? parts.length : first);
}
