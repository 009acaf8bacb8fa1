import { visibleText } from "../../text/visible-text.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Format, Report } from "../format.ts";
import { type PlaceFinder, placesIn } from "../place.ts";

/**
 * A line a finding, in the form that MSBuild and Visual Studio recognise in the output of any tool.
 * https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks
 */
export const msbuild: Format = {
  name: "msbuild",
  summary: "lines that MSBuild and Visual Studio recognise",

  render({ diagnostics, sources }: Report): string {
    const places = placesIn(sources);
    return diagnostics.map((diagnostic) => `${lineOf(diagnostic, places)}\n`).join("");
  },
};

function lineOf({ code, severity, message, span }: Diagnostic, { placeOf }: PlaceFinder): string {
  const { file, line, column, endLine, endColumn } = placeOf(span);
  const origin = `${visibleText(file)}(${line},${column},${endLine},${endColumn})`;
  return `${origin}: ${severity} ${visibleText(code)}: ${visibleText(message)}`;
}
