import type { Diagnostic } from "./diagnostic.ts";
import type { Report } from "./format.ts";

/** The diagnostics of each file: first of the files that were looked at, also those without any, then of all others. */
export function groupByFile({ diagnostics, files }: Report): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>(files.map((file) => [file, []]));
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.span.file);
    if (group === undefined) groups.set(diagnostic.span.file, [diagnostic]);
    else group.push(diagnostic);
  }
  return groups;
}
