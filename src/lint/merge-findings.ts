import { type Diagnostic, sortDiagnostics } from "../diagnostic/diagnostic.ts";
import { unusedSuppression } from "./suppressions.ts";

/** What was found in one service, and the files that were looked at for it. */
export interface ServiceFindings {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What was found in many services, in order, each problem once though its file is a part of several. A suppression is
 * unused where it silences nothing in any of them.
 */
export function mergeFindings(services: readonly ServiceFindings[]): Diagnostic[] {
  const servicesByFile = new Map<string, number>();
  const found = new Map<string, { readonly diagnostic: Diagnostic; times: number }>();
  for (const { files, diagnostics } of services) {
    for (const file of files) servicesByFile.set(file, (servicesByFile.get(file) ?? 0) + 1);
    for (const diagnostic of diagnostics) count(found, diagnostic);
  }
  const merged = [...found.values()]
    .filter(({ diagnostic: { code, span }, times }) => {
      return code !== unusedSuppression.name || times >= (servicesByFile.get(span.file) ?? 1);
    })
    .map(({ diagnostic }) => diagnostic);
  return sortDiagnostics(merged);
}

function count(found: Map<string, { readonly diagnostic: Diagnostic; times: number }>, diagnostic: Diagnostic): void {
  const { span, code, message } = diagnostic;
  const key = JSON.stringify([span.file, span.start, span.end, code, message]);
  const known = found.get(key);
  if (known === undefined) found.set(key, { diagnostic, times: 1 });
  else known.times++;
}
