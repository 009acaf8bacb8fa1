import { type Diagnostic, type Staged, sortDiagnostics } from "../diagnostic/diagnostic.ts";
import { text } from "../diagnostic/formats/text.ts";
import { painter } from "../diagnostic/painter.ts";
import { expandImports } from "../expand/expand-imports.ts";
import { allCodes, type LintOptions, sdkOf } from "../lint/lint-service.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import { readDefinition } from "../service/read-definition.ts";
import type { Sdk } from "../service/sdk.ts";
import { choiceOf, type Given, isGiven } from "./arguments/given.ts";
import { chosenBy, matchingBy } from "./chosen.ts";
import { usesColor } from "./color.ts";
import { quiet } from "./common-options.ts";
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
import { version } from "./version.ts";
import { outputBy, writeOutput } from "./write-result.ts";

/** What `csdef expand` does: expands one definition, tells what was met, and prints what there is of it. */
export async function expandCommandLine(given: Given, io: Io): Promise<ExitStatus> {
  const workspace = new Workspace(io);
  const form = formBy(given);
  const target = outputBy(given, workspace);
  matchingBy(given, workspace);
  const options = new OptionsOfFiles(chosenBy(given, workspace, io.today), workspace);
  const file = readDefinitionFile(given.positionals[0] ?? "", workspace);
  if (file === undefined) return tellTroubles(workspace);

  const expanded = expandFile(file, await options.of(workspace.folderOf(file.place)));
  tellDiagnostics([...options.diagnostics, ...expanded.diagnostics], file, options, given, io);
  const status = worstOf([tellTroubles(workspace), statusOf(expanded)]);
  if (expanded.value === undefined) return status;
  const { definition, sdk } = expanded.value;
  const paint = painter(usesColor(given, io, target === undefined ? io.stdout : undefined));
  const printed = printExpanded(definition, form, sdk, paint);
  writeOutput(printed, target, workspace);
  return status;
}

interface ExpandedFile {
  readonly definition: ServiceDefinition;
  readonly sdk: Sdk | undefined;
}

/** The definition in a file, expanded; `undefined` where it holds none. */
function expandFile({ document }: SourceFile, options: LintOptions): Staged<ExpandedFile | undefined> {
  const sdk = options.sdk ?? sdkOf(document.value);
  const written = readDefinition(document.value);
  if (written === undefined) return { value: undefined, diagnostics: document.diagnostics };
  const { value, diagnostics } = expandImports(written, options.modules, { sdk, rolePlugins: options.rolePlugins });
  return { value: { definition: value, sdk }, diagnostics: [...document.diagnostics, ...diagnostics] };
}

function statusOf({ value, diagnostics }: Staged<ExpandedFile | undefined>): ExitStatus {
  const isWrong = value === undefined || diagnostics.some(({ severity }) => severity === "error");
  return isWrong ? exitStatus.problems : exitStatus.clean;
}

function formBy(given: Given): ExpandedForm {
  const written = choiceOf(given, format);
  if (!isGiven(given, keep)) return written ?? "tree";
  if (written !== undefined && written !== "csdef")
    throw wrongUsage(`--keep goes with --format csdef, not ${written}.`);
  return "kept";
}

function tellDiagnostics(
  met: readonly Diagnostic[],
  { place, document }: SourceFile,
  { texts }: OptionsOfFiles,
  given: Given,
  io: Io,
): void {
  const told = isGiven(given, quiet) ? met.filter(({ severity }) => severity === "error") : met;
  if (told.length === 0) return;
  io.stderr.write(
    text.render({
      diagnostics: sortDiagnostics(told),
      sources: new Map([...texts, [place.path, document.value.text]]),
      files: [place.path],
      records: new Map(allCodes.map((code) => [code.name, code])),
      colors: usesColor(given, io, io.stderr),
      toolVersion: version,
    }),
  );
}

function tellTroubles({ io, troubles }: Workspace): ExitStatus {
  for (const { message } of troubles) say(io, `csdef: ${message}`);
  return worstOf(troubles.map(({ status }) => status));
}
