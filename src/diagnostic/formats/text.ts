import type { Span } from "../../text/span.ts";
import { visibleText } from "../../text/visible-text.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { excerptOf } from "../excerpt.ts";
import type { Format, Report } from "../format.ts";
import { placeText } from "../notes.ts";
import { type Painter, painter, type Style } from "../painter.ts";
import { type Place, type PlaceFinder, placesIn } from "../place.ts";
import { severityStyle } from "../severity-style.ts";
import { summaryOf } from "../summary.ts";

/** For people: each finding with the line that it is about, underlined, then related lines and fixes; last a count. */
export const text: Format = {
  name: "text",
  summary: "for people: each finding with the line that it is about",

  render({ diagnostics, sources, files, colors }: Report): string {
    const places = placesIn(sources);
    const paint = painter(colors);
    const blocks = diagnostics.map((diagnostic) => linesOf(diagnostic, places, paint).join("\n"));
    return `${[...blocks, paint("bold", summaryOf(diagnostics, files))].join("\n\n")}\n`;
  },
};

function linesOf(diagnostic: Diagnostic, places: PlaceFinder, paint: Painter): readonly string[] {
  const { code, severity, message, span, related, fixes } = diagnostic;
  const style = severityStyle[severity];
  const page: Page = { places, paint, gutter: gutterOf(diagnostic, places) };
  const head = (at: Span) => paint("bold", placeText(places.placeOf(at)));
  return [
    `${head(span)} ${paint(style, severity)} ${paint("bold", visibleText(code))}`,
    `  ${visibleText(message)}`,
    ...excerptLines(span, "^", style, page),
    ...related.flatMap((other) => [
      `  ${head(other.span)} ${visibleText(other.message)}`,
      ...excerptLines(other.span, "-", "blue", page),
    ]),
    ...fixes.map(({ title }) => `  ${paint("green", "fix:")} ${visibleText(title)}`),
  ];
}

/** What the excerpts of one finding have in common. */
interface Page {
  readonly places: PlaceFinder;
  readonly paint: Painter;
  /** Digits of the largest line number. */
  readonly gutter: number;
}

function gutterOf({ span, related }: Diagnostic, { placeOf }: PlaceFinder): number {
  const lines = [span, ...related.map((other) => other.span)].map((at) => placeOf(at).line);
  return String(lines.reduce((largest, line) => Math.max(largest, line), 0)).length;
}

function excerptLines(span: Span, mark: string, style: Style, { places, paint, gutter }: Page): readonly string[] {
  const place = places.placeOf(span);
  const line = places.lineText(place.file, place.line);
  if (line === undefined) return [];
  const excerpt = excerptOf(line, place.column - 1, endInLine(place, line));
  const bar = (label: string) => paint("blue", `${label.padStart(gutter)} |`);
  const underline = " ".repeat(excerpt.column) + paint(style, mark.repeat(excerpt.width));
  return [`  ${bar(String(place.line))} ${excerpt.text}`.trimEnd(), `  ${bar("")} ${underline}`];
}

/** Of a span of several lines only the first is shown. */
function endInLine({ line, endLine, endColumn }: Place, text: string): number {
  return endLine === line ? endColumn - 1 : text.length;
}
