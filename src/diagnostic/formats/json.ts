import type { Diagnostic } from "../diagnostic.ts";
import type { Format, Report } from "../format.ts";
import { jsonText } from "../json-text.ts";
import { type PlaceFinder, placesIn } from "../place.ts";

/** For programs: an array with an object for each finding, one a line; lines and columns from 1, the end exclusive. */
export const json: Format = {
  name: "json",
  summary: "for programs: an array of findings",

  render({ diagnostics, sources }: Report): string {
    const places = placesIn(sources);
    if (diagnostics.length === 0) return "[]\n";
    return `[\n${diagnostics.map((diagnostic) => `  ${jsonText(findingOf(diagnostic, places))}`).join(",\n")}\n]\n`;
  },
};

function findingOf({ code, severity, message, span, related, fixes }: Diagnostic, { placeOf }: PlaceFinder) {
  const { file, ...range } = placeOf(span);
  return {
    file,
    code,
    severity,
    message,
    ...range,
    related: related.map((other) => ({ message: other.message, ...placeOf(other.span) })),
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ ...placeOf(edit.span), text: edit.text })),
    })),
  };
}
