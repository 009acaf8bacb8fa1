import type { CodeRecord } from "../../diagnostic/code-record.ts";
import type { Diagnostic, Severity } from "../../diagnostic/diagnostic.ts";
import { findingHtml } from "./finding-html.ts";
import { type Content, element, type Html } from "./html.ts";
import { closedPart, nameHtml, openPart, type PageSection, paragraph } from "./page-section.ts";
import type { ShownFiles } from "./shown-files.ts";

/** What a section of findings is made from. */
export interface FindingsContext extends ShownFiles {
  readonly recordsByCode: ReadonlyMap<string, CodeRecord>;
}

/** What lint finds, the worst first, each with its line; then why each rule is there. */
export function findingsSection(findings: readonly Diagnostic[], today: string, context: FindingsContext): PageSection {
  const told =
    findings.length === 0
      ? `Nothing was found, as of ${today}.`
      : `What is retired is told as of ${today}. Values of settings and what may be a secret are shaded out.`;
  return { id: "findings", heading: "Findings", content: [paragraph(told), ...findingsHtml(findings, context)] };
}

/** Findings by severity, in the order of the files within each, and below them the rules that they are of. */
export function findingsHtml(findings: readonly Diagnostic[], context: FindingsContext): readonly Html[] {
  return [
    ...severities.flatMap(([severity, heading]) => {
      const ofIt = findings.filter((one) => one.severity === severity);
      return ofIt.length === 0 ? [] : [openPart(`${heading}: ${ofIt.length}`, ...listed(ofIt, context))];
    }),
    ...reasons(findings, context),
  ];
}

const severities: readonly (readonly [Severity, string])[] = [
  ["error", "Errors"],
  ["warning", "Warnings"],
  ["info", "Worth knowing"],
];

/** A page with every finding of a file that is nothing but mistakes would be too large to be opened. */
const mostFindings = 200;

function listed(findings: readonly Diagnostic[], { places }: FindingsContext): readonly Content[] {
  const shown = findings.slice(0, mostFindings).map((finding) => findingHtml(finding, places));
  if (findings.length <= mostFindings) return shown;
  return [...shown, paragraph(`And ${findings.length - mostFindings} more; csdef lint tells them all.`)];
}

function reasons(findings: readonly Diagnostic[], { recordsByCode }: FindingsContext): readonly Html[] {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const records = codes.flatMap((code) => recordsByCode.get(code) ?? []);
  if (records.length === 0) return [];
  return [closedPart("Why this is looked for", element("dl", {}, ...records.flatMap(reasonHtml)))];
}

function reasonHtml({ name, summary, why, source }: CodeRecord): readonly Html[] {
  const link = source.startsWith("https://") ? element("a", { href: source }, "Source") : `Source: ${source}`;
  return [element("dt", {}, nameHtml(name)), element("dd", {}, `${summary} ${why} `, link)];
}
