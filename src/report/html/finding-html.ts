import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { type Excerpt, excerptOf } from "../../diagnostic/excerpt.ts";
import { placeText } from "../../diagnostic/notes.ts";
import type { PlaceFinder } from "../../diagnostic/place.ts";
import { graphemes, graphemeWidth } from "../../text/display-width.ts";
import type { Span } from "../../text/span.ts";
import { element, type Html } from "./html.ts";
import { nameHtml } from "./page-section.ts";

/** One finding with the line that it is about, other places that explain it, and ways to mend it. */
export function findingHtml({ code, severity, message, span, related, fixes }: Diagnostic, places: PlaceFinder): Html {
  return element(
    "div",
    { class: `finding ${severity}` },
    element("p", {}, element("strong", { class: "severity" }, severity), " ", message),
    element("p", { class: "detail" }, placeText(places.placeOf(span)), " · ", nameHtml(code)),
    excerptHtml(span, places),
    ...related.flatMap((other) => [
      element("p", { class: "detail" }, `${placeText(places.placeOf(other.span))} ${other.message}`),
      excerptHtml(other.span, places),
    ]),
    ...fixes.map(({ title }) => element("p", { class: "fix" }, `To mend it: ${title}.`)),
  );
}

/** Of a span of several lines only the first is shown. */
function excerptHtml(span: Span, places: PlaceFinder): Html | undefined {
  const { file, line, column, endLine, endColumn } = places.placeOf(span);
  const text = places.lineText(file, line);
  if (text === undefined) return undefined;
  const [before, marked, after] = inThree(excerptOf(text, column - 1, endLine === line ? endColumn - 1 : text.length));
  return element("pre", {}, element("span", { class: "line" }, `${line} `), before, element("mark", {}, marked), after);
}

/** What stands before the underlined columns, in them and after them. */
function inThree({ text, column, width }: Excerpt): readonly [string, string, string] {
  const pieces: [string, string, string] = ["", "", ""];
  let at = 0;
  for (const grapheme of graphemes(text)) {
    pieces[at < column ? 0 : at < column + width ? 1 : 2] += grapheme;
    at += graphemeWidth(grapheme);
  }
  return pieces;
}
