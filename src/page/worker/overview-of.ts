import type { CodeRecord } from "../../diagnostic/code-record.ts";
import type { Diagnostic, Severity } from "../../diagnostic/diagnostic.ts";
import { type PlaceFinder, placesIn } from "../../diagnostic/place.ts";
import { allCodes, lintModule, lintService } from "../../lint/lint-service.ts";
import { mergeFindings, type ServiceFindings } from "../../lint/merge-findings.ts";
import { visibleText } from "../../text/visible-text.ts";
import type { CodeOverview, Overview, Problem } from "../messages/overview.ts";
import { circumstancesOf } from "./circumstances.ts";
import { folderOf, type Service, type Subjects, servicesIn } from "./services-in.ts";
import type { Source } from "./source.ts";

/** More than these nobody reads, and a page that held them all would be slow. */
const mostProblems = 500;

/** All that is found in the files, as the page shows it. `today` is what "retired" and "expired" are measured by. */
export async function overviewOf(
  sources: ReadonlyMap<string, Source>,
  revision: number,
  today: string,
): Promise<Overview> {
  const subjects = servicesIn(sources.values());
  const found = mergeFindings(await findingsOf(subjects, sources, today));
  const problems = found.slice(0, mostProblems);
  return {
    revision,
    files: Array.from(sources.values(), ({ path, kind, isEdited }) => ({
      ...{ path, kind, isEdited },
      problems: found.filter(({ span }) => span.file === path).length,
    })),
    services: subjects.services.map(({ definition, configurations }) => ({
      path: definition.path,
      name: visibleText(definition.serviceName ?? ""),
      configurations: configurations.map(({ path }) => path),
    })),
    problems: problemsOf(problems, placesOf(sources)),
    counts: { error: countOf(found, "error"), warning: countOf(found, "warning"), info: countOf(found, "info") },
    codes: codesOf(problems, allCodes),
    notes: subjects.unknown.filter(isXml).map(noteOf),
  };
}

async function findingsOf(
  { services, alone, modules, unknown }: Subjects,
  sources: ReadonlyMap<string, Source>,
  today: string,
): Promise<readonly ServiceFindings[]> {
  const heldByFolder = new Map<string, ReturnType<typeof circumstancesOf>>();
  const held = ({ path }: Source) => {
    const folder = folderOf(path);
    const known = heldByFolder.get(folder) ?? circumstancesOf(folder, sources, today);
    heldByFolder.set(folder, known);
    return known;
  };
  return [
    ...(await Promise.all(services.map(async (one) => lintedService(one, await held(one.definition))))),
    ...(await Promise.all(alone.map(async (one) => lintedAlone(one, await held(one))))),
    ...(await Promise.all(modules.map(async (one) => lintedModule(one, await held(one))))),
    ...unknown.map(({ path, document }) => ({ files: [path], diagnostics: document.diagnostics })),
  ];
}

type Held = Awaited<ReturnType<typeof circumstancesOf>>;

function lintedService({ definition, configurations }: Service, { options, diagnostics }: Held): ServiceFindings {
  const files = { definition: definition.document, configurations: configurations.map(({ document }) => document) };
  return {
    files: [definition, ...configurations].map(({ path }) => path),
    diagnostics: [...diagnostics, ...lintService(files, options)],
  };
}

function lintedAlone({ path, document }: Source, { options, diagnostics }: Held): ServiceFindings {
  const found = lintService({ definition: undefined, configurations: [document] }, options);
  return { files: [path], diagnostics: [...diagnostics, ...found] };
}

function lintedModule({ path, document }: Source, { options }: Held): ServiceFindings {
  return { files: [path], diagnostics: lintModule(document, options) };
}

/** A file that is no XML may be what it was taken for; of one that is XML it is known that it is not. */
function isXml({ document }: Source): boolean {
  return document.diagnostics.length === 0;
}

function noteOf({ path }: Source): string {
  return `${visibleText(path)} is no service definition, service configuration or role module.`;
}

function countOf(found: readonly Diagnostic[], severity: Severity): number {
  return found.filter((one) => one.severity === severity).length;
}

/** Finds places in the files as they are now. */
export function placesOf(sources: ReadonlyMap<string, Source>): PlaceFinder {
  return placesIn(new Map(Array.from(sources.values(), ({ path, text }) => [path, text])));
}

/** Findings as the page shows them: with lines and columns, and what would hide or turn text written out. */
export function problemsOf(found: readonly Diagnostic[], { placeOf }: PlaceFinder): readonly Problem[] {
  return found.map(({ code, severity, message, span, related, fixes }) => ({
    ...{ code, severity, message: visibleText(message), place: placeOf(span) },
    related: related.map((one) => ({ message: visibleText(one.message), place: placeOf(one.span) })),
    fixes: fixes.map(({ title, edits }) => ({
      title: visibleText(title),
      edits: edits.map((edit) => ({ place: placeOf(edit.span), text: edit.text })),
    })),
  }));
}

/** What is told of the codes of these findings. */
export function codesOf(
  found: readonly Diagnostic[],
  records: readonly CodeRecord[],
): ReadonlyMap<string, CodeOverview> {
  const met = new Set(found.map(({ code }) => code));
  return new Map(
    records.flatMap(({ name, summary, why, source }) => (met.has(name) ? [[name, { summary, why, source }]] : [])),
  );
}
