import { visibleText } from "../../text/visible-text.ts";
import type { Diagnostic, Severity } from "../diagnostic.ts";
import { forwardSlashes } from "../file-uri.ts";
import type { Format, Report } from "../format.ts";
import { notesOf } from "../notes.ts";
import { type Place, type PlaceFinder, placesIn } from "../place.ts";

/**
 * Workflow commands, which GitHub shows as annotations of the changed lines.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Format = {
  name: "github",
  summary: "annotations of GitHub Actions",

  render({ diagnostics, sources }: Report): string {
    const places = placesIn(sources);
    return diagnostics.map((diagnostic) => `${commandOf(diagnostic, places)}\n`).join("");
  },
};

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

function commandOf(diagnostic: Diagnostic, places: PlaceFinder): string {
  const { code, severity, message, span } = diagnostic;
  const properties = [...placeProperties(places.placeOf(span)), `title=${property(code)}`];
  const lines = [visibleText(message), ...notesOf(diagnostic, places)];
  return `::${commands[severity]} ${properties.join(",")}::${escapeCommand(lines.join("\n"))}`;
}

/** The runner drops the place of an annotation that has columns and more than one line. */
function placeProperties({ file, line, column, endLine, endColumn }: Place): readonly string[] {
  const lines = [`file=${property(forwardSlashes(file))}`, `line=${line}`, `endLine=${endLine}`];
  return line === endLine ? [...lines, `col=${column}`, `endColumn=${endColumn}`] : lines;
}

function property(value: string): string {
  return escapeCommand(visibleText(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function escapeCommand(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
