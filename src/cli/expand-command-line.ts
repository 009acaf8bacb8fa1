import type { Diagnostic, Staged } from "../diagnostic/diagnostic.ts";
import { painter } from "../diagnostic/painter.ts";
import { expandImports } from "../expand/expand-imports.ts";
import { type LintOptions, sdkOf } from "../lint/lint-service.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import { readDefinition } from "../service/read-definition.ts";
import type { Sdk } from "../service/sdk.ts";
import { choiceOf, type Given, isGiven } from "./arguments/given.ts";
import { chosenBy, matchingBy } from "./chosen.ts";
import { usesColor } from "./color.ts";
import { quiet } from "./common-options.ts";
import { configurationIn, configurationsOf, matchNotes } from "./configurations-of.ts";
import { type ExitStatus, exitStatus, worstOf } from "./exit-status.ts";
import { format, keep } from "./expand-options.ts";
import { type ExpandedForm, printExpanded } from "./expanded-forms.ts";
import { readDefinitionFile } from "./files/definition-file.ts";
import { OptionsOfFiles } from "./files/options-of-files.ts";
import type { SourceFile } from "./files/source-file.ts";
import { Workspace } from "./files/workspace.ts";
import type { Io } from "./io.ts";
import { say } from "./say.ts";
import { wrongUsage } from "./stop.ts";
import { tellDiagnostics, tellTroubles } from "./tell-diagnostics.ts";
import { outputBy, writeOutput } from "./write-result.ts";

/** What `csdef expand` does: expands one definition, tells what was met, and prints what there is of it. */
export async function expandCommandLine(given: Given, io: Io): Promise<ExitStatus> {
  const workspace = new Workspace(io);
  const form = formBy(given);
  const target = outputBy(given, workspace);
  const matching = matchingBy(given, workspace);
  const options = new OptionsOfFiles(chosenBy(given, workspace, io.today), workspace);
  const file = readDefinitionFile(given.positionals[0] ?? "", workspace);
  if (file === undefined) return tellTroubles(workspace);

  const expanded = expandFile(file, await options.of(workspace.folderOf(file.place)));
  const [configured] = isDrawn(form) ? configurationsOf(file, matching, workspace) : [];
  const files = configured === undefined ? [file] : [file, configured];
  for (const note of isGiven(given, quiet) ? [] : matchNotes(files, matching)) say(io, note);
  const texts = new Map([...options.texts, ...textsOf(files)]);
  const met = [
    ...options.diagnostics,
    ...files.flatMap(({ document }) => document.diagnostics),
    ...expanded.diagnostics,
  ];
  tellDiagnostics(met, texts, given, io);
  const status = worstOf([tellTroubles(workspace), statusOf(expanded.value, met)]);
  if (expanded.value === undefined) return status;
  const paint = painter(usesColor(given, io, target === undefined ? io.stdout : undefined));
  const service = { ...expanded.value, configuration: configured && configurationIn(configured) };
  writeOutput(await printExpanded(service, form, paint), target, workspace);
  return status;
}

function textsOf(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ place, document }) => [place.path, document.value.text]));
}

interface ExpandedFile {
  readonly definition: ServiceDefinition;
  readonly sdk: Sdk | undefined;
}

/** The definition in a file, expanded, with what expansion met; `undefined` where it holds none. */
function expandFile({ document }: SourceFile, options: LintOptions): Staged<ExpandedFile | undefined> {
  const sdk = options.sdk ?? sdkOf(document.value);
  const written = readDefinition(document.value);
  if (written === undefined) return { value: undefined, diagnostics: [] };
  const { value, diagnostics } = expandImports(written, options.modules, { sdk, rolePlugins: options.rolePlugins });
  return { value: { definition: value, sdk }, diagnostics };
}

function statusOf(value: ExpandedFile | undefined, met: readonly Diagnostic[]): ExitStatus {
  const isWrong = value === undefined || met.some(({ severity }) => severity === "error");
  return isWrong ? exitStatus.problems : exitStatus.clean;
}

/** Whether a configuration has a part in what is printed. */
function isDrawn(form: ExpandedForm): boolean {
  return form === "mermaid" || form === "svg";
}

function formBy(given: Given): ExpandedForm {
  const written = choiceOf(given, format);
  if (!isGiven(given, keep)) return written ?? "tree";
  if (written !== undefined && written !== "csdef")
    throw wrongUsage(`--keep goes with --format csdef, not ${written}.`);
  return "kept";
}
