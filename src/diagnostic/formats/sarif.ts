import type { Edit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import type { Diagnostic, Fix } from "../diagnostic.ts";
import { fileUri } from "../file-uri.ts";
import type { Format, Report } from "../format.ts";
import { jsonText } from "../json-text.ts";
import { placesIn } from "../place.ts";
import { sarifLevel, sarifMessage, sarifRule } from "../sarif-rule.ts";

/**
 * SARIF 2.1.0, which code scanning of GitHub and Azure DevOps takes. Only rules that found something are described.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Format = {
  name: "sarif",
  summary: "SARIF 2.1.0, for code scanning",

  render({ diagnostics, sources, files, records, toolVersion }: Report): string {
    const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
    const named = [...new Set([...files, ...diagnostics.flatMap(filesOf)])];
    const uris = [...new Set(named.map(fileUri))];
    const page: Page = {
      ruleIndexes: indexesOf(codes),
      artifacts: artifactsByFile(named, uris),
      regionOf: regionsIn(sources),
    };
    const rules = codes.map((code) => sarifRule(code, records.get(code)));
    return logOf(
      { driver: { name: "csdef", version: toolVersion, rules } },
      uris.map((uri) => ({ location: { uri } })),
      diagnostics.map((diagnostic) => jsonText(resultOf(diagnostic, page))),
    );
  },
};

/** The log with each result on a line of its own: indented it would be nearly three times as long. */
function logOf(tool: unknown, artifacts: unknown, results: readonly string[]): string {
  return [
    `{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{`,
    `"tool":${jsonText(tool)},`,
    `"columnKind":"utf16CodeUnits",`,
    `"artifacts":${jsonText(artifacts)},`,
    `"results":[`,
    results.join(",\n"),
    `]}]}\n`,
  ].join("\n");
}

/** What the results of one run refer to. */
interface Page {
  readonly ruleIndexes: ReadonlyMap<string, number>;
  readonly artifacts: ReadonlyMap<string, Artifact | undefined>;
  readonly regionOf: (span: Span) => Region;
}

/** A file: its URI, and where the run lists it. Several names can be one file (`a` and `./a`). */
interface Artifact {
  readonly uri: string;
  readonly index: number;
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function regionsIn(sources: ReadonlyMap<string, string>): (span: Span) => Region {
  const { placeOf } = placesIn(sources);
  return (span) => {
    const { line: startLine, column: startColumn, endLine, endColumn } = placeOf(span);
    return { startLine, startColumn, endLine, endColumn };
  };
}

function indexesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}

function artifactsByFile(files: readonly string[], uris: readonly string[]): Page["artifacts"] {
  const artifacts = new Map(uris.map((uri, index) => [uri, { uri, index }]));
  return new Map(files.map((file) => [file, artifacts.get(fileUri(file))]));
}

function filesOf({ span, related, fixes }: Diagnostic): readonly string[] {
  const edits = fixes.flatMap((fix) => fix.edits);
  return [span, ...related.map((other) => other.span), ...edits.map((edit) => edit.span)].map(({ file }) => file);
}

function resultOf({ code, severity, message, span, related, fixes }: Diagnostic, page: Page) {
  const places = related.map((other) => ({ ...locationOf(other.span, page), message: sarifMessage(other.message) }));
  const mends = fixes.filter(({ edits }) => edits.length > 0).map((fix) => fixOf(fix, page));
  return {
    ruleId: code,
    ruleIndex: page.ruleIndexes.get(code),
    level: sarifLevel(severity),
    message: sarifMessage(message),
    locations: [locationOf(span, page)],
    ...(places.length > 0 && { relatedLocations: distinct(places) }),
    ...(mends.length > 0 && { fixes: distinct(mends) }),
  };
}

function locationOf(span: Span, { artifacts, regionOf }: Page) {
  return { physicalLocation: { artifactLocation: artifacts.get(span.file), region: regionOf(span) } };
}

function fixOf({ title, edits }: Fix, page: Page) {
  const artifactOf = (edit: Edit) => page.artifacts.get(edit.span.file);
  const artifactChanges = [...new Set(edits.map(artifactOf))].map((artifact) => ({
    artifactLocation: artifact,
    replacements: edits.filter((edit) => artifactOf(edit) === artifact).map((edit) => replacementOf(edit, page)),
  }));
  return { description: sarifMessage(title), artifactChanges };
}

function replacementOf({ span, text }: Edit, page: Page) {
  return { deletedRegion: page.regionOf(span), insertedContent: { text } };
}

/** The standard wants these lists without repetitions. */
function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
