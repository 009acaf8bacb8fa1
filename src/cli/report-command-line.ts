import { everyCode } from "../convert/every-code.ts";
import { reportHtml } from "../report/html/report-html.ts";
import { reportOf } from "../report/html/report-of.ts";
import { type Given, isGiven } from "./arguments/given.ts";
import { chosenBy, matchingBy } from "./chosen.ts";
import { quiet } from "./common-options.ts";
import { convertOptionsBy } from "./convert-asked.ts";
import { orchestration, prices, remoteAccess, sessions, target } from "./convert-options.ts";
import { dayBy } from "./day.ts";
import { everyConfigurationOf } from "./every-configuration-of.ts";
import { type ExitStatus, exitStatus, worstOf } from "./exit-status.ts";
import { readDefinitionFile } from "./files/definition-file.ts";
import type { Matching } from "./files/find-services.ts";
import { OptionsOfFiles } from "./files/options-of-files.ts";
import type { SourceFile } from "./files/source-file.ts";
import { Workspace } from "./files/workspace.ts";
import type { Io } from "./io.ts";
import { say } from "./say.ts";
import { tellDiagnostics, tellTroubles } from "./tell-diagnostics.ts";
import { outputBy, writeOutput } from "./write-result.ts";

/**
 * What `csdef report` does: looks at one service in every way, and writes the page. What lint finds stands in the page; it
 * is a problem of the run where a file is broken, or where a stage behind the page met an error.
 */
export async function reportCommandLine(given: Given, io: Io): Promise<ExitStatus> {
  const workspace = new Workspace(io);
  const written = outputBy(given, workspace);
  const conversion = isConversionAsked(given) ? convertOptionsBy(given, workspace) : undefined;
  const matching = matchingBy(given, workspace);
  const options = new OptionsOfFiles(chosenBy(given, workspace, dayBy(given, io)), workspace);
  const definition = readDefinitionFile(given.positionals[0] ?? "", workspace);
  if (definition === undefined) return tellTroubles(workspace);

  const configurations = everyConfigurationOf(definition, matching, workspace);
  const documents = configurations.map(({ document }) => document);
  const files = { definition: definition.document, configurations: documents };
  const holding = await options.of(workspace.folderOf(definition.place));
  const { value, diagnostics } = reportOf(files, holding, conversion);

  for (const note of isGiven(given, quiet) ? [] : notesOf(definition, configurations, matching)) say(io, note);
  const met = [...options.diagnostics, ...diagnostics];
  tellDiagnostics(met, new Map([...options.texts, ...value.texts]), given, io, everyCode);
  writeOutput(reportHtml(value), written, workspace);
  const isWrong = value.service === undefined || met.some(({ severity }) => severity === "error");
  return worstOf([tellTroubles(workspace), isWrong ? exitStatus.problems : exitStatus.clean]);
}

/** Whoever says how to convert wants to see what comes of it. */
function isConversionAsked({ values }: Given): boolean {
  return [target, remoteAccess, orchestration, sessions, prices].some(({ name }) => values.has(name));
}

/** Which files are taken for one service, where nobody named them. */
function notesOf({ place }: SourceFile, configurations: readonly SourceFile[], matching: Matching): readonly string[] {
  if (matching.kind !== "beside" || configurations.length === 0) return [];
  return [`${place.path} with ${configurations.map((one) => one.place.path).join(", ")}`];
}
