import type { CodeRecord } from "../diagnostic/code-record.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostic/diagnostic.ts";
import { text } from "../diagnostic/formats/text.ts";
import { allCodes } from "../lint/lint-service.ts";
import { hideValues } from "../service/hide-values.ts";
import { type Given, isGiven } from "./arguments/given.ts";
import { usesColor } from "./color.ts";
import { quiet } from "./common-options.ts";
import { type ExitStatus, worstOf } from "./exit-status.ts";
import type { Workspace } from "./files/workspace.ts";
import type { Io } from "./io.ts";
import { say } from "./say.ts";
import { version } from "./version.ts";

/** Writes what stages met to standard error, for people; with `--quiet` only what is wrong. `texts` are those of the files, by file; `codes` are the records of what can be met. */
export function tellDiagnostics(
  met: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  given: Given,
  io: Io,
  codes: readonly CodeRecord[] = allCodes,
): void {
  const told = isGiven(given, quiet) ? met.filter(({ severity }) => severity === "error") : met;
  if (told.length === 0) return;
  io.stderr.write(
    text.render({
      diagnostics: sortDiagnostics(told),
      sources: new Map([...texts].map(([file, source]) => [file, hideValues(source)])),
      files: [...new Set(told.map(({ span }) => span.file))],
      records: new Map(codes.map((code) => [code.name, code])),
      colors: usesColor(given, io, io.stderr),
      toolVersion: version,
    }),
  );
}

/** Writes what kept files from being looked at, and gives back what the run comes to by it. */
export function tellTroubles({ io, troubles }: Workspace): ExitStatus {
  for (const { message } of troubles) say(io, `csdef: ${message}`);
  return worstOf(troubles.map(({ status }) => status));
}
