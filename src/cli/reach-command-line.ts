import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { type Painter, painter } from "../diagnostic/painter.ts";
import { withSeverities } from "../lint/lint-service.ts";
import { compareReach } from "../reach/compare-reach.ts";
import { isClean } from "../reach/comparison.ts";
import { choiceOf, type Given, isGiven } from "./arguments/given.ts";
import { chosenBy, matchingBy } from "./chosen.ts";
import { usesColor } from "./color.ts";
import { quiet } from "./common-options.ts";
import { didYouMean } from "./did-you-mean.ts";
import { type ExitStatus, exitStatus, worstOf } from "./exit-status.ts";
import { readDefinitionFile } from "./files/definition-file.ts";
import type { Matching } from "./files/find-services.ts";
import { OptionsOfFiles } from "./files/options-of-files.ts";
import { Workspace } from "./files/workspace.ts";
import type { Io } from "./io.ts";
import { type Asked, askedBy } from "./reach-asked.ts";
import { printComparison, printReach, type ReachForm } from "./reach-forms.ts";
import { reachOfService } from "./reach-of-service.ts";
import { reachOfTemplate, type TemplateFiles } from "./reach-of-template.ts";
import { format } from "./reach-options.ts";
import type { Reached } from "./reached.ts";
import { say } from "./say.ts";
import { wrongUsage } from "./stop.ts";
import { tellDiagnostics, tellTroubles } from "./tell-diagnostics.ts";
import { outputBy, writeOutput } from "./write-result.ts";

/** What `csdef reach` does: derives the flows of a service, of a template, or of both, and prints them or their difference. */
export async function reachCommandLine(given: Given, io: Io): Promise<ExitStatus> {
  const workspace = new Workspace(io);
  const asked = askedBy(given, workspace);
  const target = outputBy(given, workspace);
  const options = new OptionsOfFiles(chosenBy(given, workspace, io.today), workspace);
  const sides = await readSides(asked, options, matchingBy(given, workspace), workspace);
  const told = worstOf([tell(sides, options, given, io), tellTroubles(workspace)]);

  const paint = painter(usesColor(given, io, target === undefined ? io.stdout : undefined));
  const result = resultOf(sides, choiceOf(given, format) ?? "table", paint);
  if (result === undefined) return worstOf([told, exitStatus.problems]);
  writeOutput(result.text, target, workspace);
  return worstOf([told, result.status]);
}

/** Each side that was asked for; `undefined` in its place where its files cannot be read. */
type Sides = readonly (Reached | undefined)[];

async function readSides(
  { definition, template }: Asked,
  options: OptionsOfFiles,
  matching: Matching,
  workspace: Workspace,
): Promise<Sides> {
  const service = definition === undefined ? [] : [await readService(definition, options, matching, workspace)];
  if (template === undefined) return service;
  checkRoles(template, service[0]);
  const { severities } = await options.of(workspace.folderOf(template.template));
  const read = reachOfTemplate(template, service[0]?.roles ?? [], workspace);
  return [...service, read && { ...read, diagnostics: withSeverities(read.diagnostics, severities) }];
}

/** A resource can only be a role that the service has. */
function checkRoles({ resourcesByRole }: TemplateFiles, service: Reached | undefined): void {
  if (service?.reach === undefined) return;
  for (const role of resourcesByRole.keys()) {
    if (service.roles.includes(role)) continue;
    throw wrongUsage(`The definition has no role '${role}'${didYouMean(role, service.roles)}`);
  }
}

async function readService(
  definition: string,
  options: OptionsOfFiles,
  matching: Matching,
  workspace: Workspace,
): Promise<Reached | undefined> {
  const file = readDefinitionFile(definition, workspace);
  if (file === undefined) return undefined;
  const holding = await options.of(workspace.folderOf(file.place));
  const service = reachOfService(file, matching, holding, workspace);
  return { ...service, diagnostics: withSeverities(service.diagnostics, holding.severities) };
}

/** Tells what reading brought; a problem where any of it is an error. */
function tell(sides: Sides, options: OptionsOfFiles, given: Given, io: Io): ExitStatus {
  const read = sides.flatMap((side) => side ?? []);
  const met: readonly Diagnostic[] = [...options.diagnostics, ...read.flatMap(({ diagnostics }) => diagnostics)];
  for (const note of isGiven(given, quiet) ? [] : read.flatMap(({ notes }) => notes)) say(io, note);
  tellDiagnostics(met, new Map([options, ...read].flatMap(({ texts }) => [...texts])), given, io);
  return met.some(({ severity }) => severity === "error") ? exitStatus.problems : exitStatus.clean;
}

interface Result {
  readonly text: string;
  readonly status: ExitStatus;
}

/** The flows of the one side, or the difference of the two; `undefined` where there is not what was asked for. */
function resultOf([first, ...others]: Sides, form: ReachForm, paint: Painter): Result | undefined {
  if (first?.reach === undefined) return undefined;
  if (others.length === 0) return { text: printReach(first.reach, first, form, paint), status: exitStatus.clean };
  const [second] = others;
  if (second?.reach === undefined) return undefined;
  const comparison = compareReach(first.reach, second.reach);
  const text = printComparison(comparison, [first, second], form, paint);
  return { text, status: isClean(comparison) ? exitStatus.clean : exitStatus.problems };
}
