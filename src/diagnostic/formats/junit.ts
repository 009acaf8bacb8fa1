import { visibleText } from "../../text/visible-text.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Format, Report } from "../format.ts";
import { groupByFile } from "../group-by-file.ts";
import { notesOf, placeText } from "../notes.ts";
import { type PlaceFinder, placesIn } from "../place.ts";
import { countBySeverity } from "../summary.ts";
import { escapeXml, xmlElement } from "../xml-element.ts";

/**
 * JUnit's XML: a suite for each file, a case for each finding, one passed case for a file without. Only errors fail:
 * nearly every service has a warning that something of it is retired, and no build shall break on that.
 */
export const junit: Format = {
  name: "junit",
  summary: "JUnit's XML, for the test view of a build",

  render(report: Report): string {
    const places = placesIn(report.sources);
    const groups = groupByFile(report);
    const suites = Array.from(groups, ([file, diagnostics]) => suiteOf(file, diagnostics, places));
    const tests = Array.from(groups.values(), testCount).reduce((sum, count) => sum + count, 0);
    const failures = countBySeverity(report.diagnostics).error;
    const root = xmlElement("testsuites", { name: "csdef", tests, failures, errors: 0, time: 0 }, suites);
    return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
  },
};

function suiteOf(file: string, diagnostics: readonly Diagnostic[], places: PlaceFinder): string {
  const failures = countBySeverity(diagnostics).error;
  const cases = diagnostics.map((diagnostic) => caseOf(file, diagnostic, places));
  const passed = xmlElement("testcase", { name: "no problems", classname: file, time: 0 });
  const counts = { tests: testCount(diagnostics), failures, errors: 0, skipped: 0, time: 0 };
  return xmlElement("testsuite", { name: file, ...counts }, cases.length === 0 ? [passed] : cases);
}

function testCount(diagnostics: readonly Diagnostic[]): number {
  return Math.max(1, diagnostics.length);
}

function caseOf(file: string, diagnostic: Diagnostic, places: PlaceFinder): string {
  const { code, severity, span, message } = diagnostic;
  const place = places.placeOf(span);
  const told = [
    `${placeText(place)} ${severity} ${visibleText(code)}`,
    visibleText(message),
    ...notesOf(diagnostic, places),
  ];
  const attributes = { name: `${code} ${place.line}:${place.column}`, classname: file, time: 0 };
  return xmlElement("testcase", attributes, [outcomeOf(diagnostic, told.map(escapeXml))]);
}

function outcomeOf({ severity, message }: Diagnostic, told: readonly string[]): string {
  if (severity !== "error") return xmlElement("system-out", {}, told);
  return xmlElement("failure", { type: severity, message: visibleText(message) }, told);
}
