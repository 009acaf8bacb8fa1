import type { Format, Report } from "../diagnostic/format.ts";
import { formats } from "../diagnostic/formats/index.ts";
import { text } from "../diagnostic/formats/text.ts";
import { allCodes } from "../lint/lint-service.ts";
import { hideValues } from "../service/hide-values.ts";
import { choiceOf, type Given, listOf, textOf } from "./arguments/given.ts";
import { usesColor } from "./color.ts";
import { output } from "./common-options.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Place, Workspace } from "./files/workspace.ts";
import type { LintedFiles } from "./lint-files.ts";
import { format, report } from "./lint-options.ts";
import { wrongUsage } from "./stop.ts";
import { version } from "./version.ts";
import { checkTargets, writeResult } from "./write-result.ts";

/** A format and where it is written to; `undefined` is standard output. */
export interface ReportTarget {
  readonly format: Format;
  readonly file: Place | undefined;
}

/** What a command line wants to be written: the format of `--format`, then those of `--report`. */
export function reportsOf(given: Given, workspace: Workspace): readonly ReportTarget[] {
  const file = textOf(given, output);
  const targets = [
    {
      format: formatOf(choiceOf(given, format) ?? text.name),
      file: file === undefined ? undefined : workspace.place(file),
    },
    ...listOf(given, report).map((written) => furtherReport(written, workspace)),
  ];
  checkTargets(
    targets.flatMap((target) => target.file ?? []),
    workspace,
  );
  return targets;
}

/** Writes the reports: those for files first, so that a reader who closes the pipe does not cost them. */
export function writeReports(
  targets: readonly ReportTarget[],
  linted: LintedFiles,
  given: Given,
  workspace: Workspace,
): void {
  const { io } = workspace;
  const records = new Map(allCodes.map((code) => [code.name, code]));
  const sources = new Map([...linted.sources].map(([file, source]) => [file, hideValues(source)]));
  const common: Omit<Report, "colors"> = { ...linted, sources, records, toolVersion: version };
  for (const target of targets) {
    if (target.file === undefined) continue;
    writeResult(target.format.render({ ...common, colors: usesColor(given, io, undefined) }), target.file, workspace);
  }
  for (const target of targets) {
    if (target.file !== undefined) continue;
    io.stdout.write(target.format.render({ ...common, colors: usesColor(given, io, io.stdout) }));
  }
}

function furtherReport(written: string, workspace: Workspace): ReportTarget {
  const sign = written.indexOf("=");
  const file = written.slice(sign + 1);
  if (sign < 1 || file === "") throw wrongUsage(`--report is NAME=FILE, not '${written}'.`);
  return { format: formatOf(written.slice(0, sign)), file: workspace.place(file) };
}

function formatOf(name: string): Format {
  const found = formats.find((one) => one.name === name);
  if (found !== undefined) return found;
  throw wrongUsage(
    `There is no format '${name}'${didYouMean(
      name,
      formats.map((one) => one.name),
    )}`,
  );
}
