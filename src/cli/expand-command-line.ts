import type { Staged } from "../diagnostic/diagnostic.ts";
import { painter } from "../diagnostic/painter.ts";
import { expandImports } from "../expand/expand-imports.ts";
import { type LintOptions, sdkOf } from "../lint/lint-service.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import { readDefinition } from "../service/read-definition.ts";
import type { Sdk } from "../service/sdk.ts";
import { choiceOf, type Given, isGiven } from "./arguments/given.ts";
import { chosenBy, matchingBy } from "./chosen.ts";
import { usesColor } from "./color.ts";
import { type ExitStatus, exitStatus, worstOf } from "./exit-status.ts";
import { format, keep } from "./expand-options.ts";
import { type ExpandedForm, printExpanded } from "./expanded-forms.ts";
import { readDefinitionFile } from "./files/definition-file.ts";
import { OptionsOfFiles } from "./files/options-of-files.ts";
import type { SourceFile } from "./files/source-file.ts";
import { Workspace } from "./files/workspace.ts";
import type { Io } from "./io.ts";
import { wrongUsage } from "./stop.ts";
import { tellDiagnostics, tellTroubles } from "./tell-diagnostics.ts";
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
  const texts = new Map([...options.texts, [file.place.path, file.document.value.text]]);
  const met = { ...expanded, diagnostics: [...options.diagnostics, ...expanded.diagnostics] };
  tellDiagnostics(met.diagnostics, texts, given, io);
  const status = worstOf([tellTroubles(workspace), statusOf(met)]);
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
