import { visibleText } from "../../text/visible-text.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Format, Report } from "../format.ts";
import { groupByFile } from "../group-by-file.ts";
import { type PlaceFinder, placesIn } from "../place.ts";
import { xmlElement } from "../xml-element.ts";

/** The XML of Checkstyle, which most build servers read. A file without findings is an element without children. */
export const checkstyle: Format = {
  name: "checkstyle",
  summary: "Checkstyle's XML, for build servers",

  render(report: Report): string {
    const places = placesIn(report.sources);
    const files = Array.from(groupByFile(report), ([name, diagnostics]) =>
      xmlElement(
        "file",
        { name },
        diagnostics.map((diagnostic) => errorOf(diagnostic, places)),
      ),
    );
    return `<?xml version="1.0" encoding="utf-8"?>\n${xmlElement("checkstyle", { version: "4.3" }, files)}\n`;
  },
};

function errorOf({ code, severity, message, span }: Diagnostic, { placeOf }: PlaceFinder): string {
  const { line, column } = placeOf(span);
  return xmlElement("error", { line, column, severity, message: visibleText(message), source: `csdef.${code}` });
}
