import type { Diagnostic, Severity } from "./diagnostic.ts";

/** The closing line of a report: `3 errors, 1 warning in 2 of 5 files`, or `No problems in 5 files.` */
export function summaryOf(diagnostics: readonly Diagnostic[], files: readonly string[]): string {
  if (diagnostics.length === 0) return `No problems in ${counted(files.length, "file")}.`;
  const counts = countBySeverity(diagnostics);
  const told = severities.filter((severity) => counts[severity] > 0);
  const concerned = new Set(diagnostics.map(({ span }) => span.file)).size;
  const where =
    concerned < files.length ? `${concerned} of ${counted(files.length, "file")}` : counted(concerned, "file");
  return `${told.map((severity) => counted(counts[severity], severity)).join(", ")} in ${where}`;
}

/** How many diagnostics have each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

const severities: readonly Severity[] = ["error", "warning", "info"];

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
