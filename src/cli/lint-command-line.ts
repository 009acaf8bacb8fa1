import { type Given, isGiven, textOf } from "./arguments/given.ts";
import { chosenBy } from "./chosen.ts";
import { quiet } from "./common-options.ts";
import { dayBy } from "./day.ts";
import { type ExitStatus, exitStatus, worstOf } from "./exit-status.ts";
import type { Subject } from "./files/find-services.ts";
import { OptionsOfFiles } from "./files/options-of-files.ts";
import { Workspace } from "./files/workspace.ts";
import type { Io } from "./io.ts";
import { type LintedFiles, lintFiles } from "./lint-files.ts";
import { maxWarnings } from "./lint-options.ts";
import { reportsOf, writeReports } from "./lint-reports.ts";
import { subjectsOf } from "./lint-subjects.ts";
import { Progress } from "./progress.ts";
import { say } from "./say.ts";
import { wrongUsage } from "./stop.ts";

/** What `csdef lint` does: finds the services, lints them, and writes the reports. */
export async function lintCommandLine(given: Given, io: Io): Promise<ExitStatus> {
  const workspace = new Workspace(io);
  const mostWarnings = mostWarningsBy(given);
  const reports = reportsOf(given, workspace);
  const options = new OptionsOfFiles(chosenBy(given, workspace, dayBy(given, io)), workspace);
  const subjects = await subjectsOf(given, workspace);

  const progress = new Progress(io, isGiven(given, quiet));
  const matches: string[] = [];
  const linted = await lintFiles(subjects, options, workspace, (subject) => {
    progress.step("services");
    matches.push(...matchOf(subject, workspace));
  });
  progress.end();

  for (const match of isGiven(given, quiet) ? [] : matches) say(io, match);
  for (const { message } of workspace.troubles) say(io, `csdef: ${message}`);
  writeReports(reports, linted, given, workspace);
  return worstOf([statusOf(linted, mostWarnings), ...workspace.troubles.map(({ status }) => status)]);
}

/** Which files were taken for one service though nobody said so. */
function matchOf(subject: Subject, { io }: Workspace): string[] {
  if (subject.kind !== "service" || !subject.isMatched || subject.definition === undefined) return [];
  const names = subject.configurations.map(({ place }) => io.path.basename(place.path));
  return [`${subject.definition.place.path} with ${names.join(", ")}`];
}

function statusOf({ diagnostics }: LintedFiles, mostWarnings: number): ExitStatus {
  const hasError = diagnostics.some(({ severity }) => severity === "error");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").length;
  return hasError || warnings > mostWarnings ? exitStatus.problems : exitStatus.clean;
}

function mostWarningsBy(given: Given): number {
  const written = textOf(given, maxWarnings);
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(written)) throw wrongUsage(`--max-warnings is a number from 0 on, not '${written}'.`);
  return Number(written);
}
