import type { Conversion } from "../convert/conversion.ts";
import { convertService } from "../convert/convert-service.ts";
import { everyCode } from "../convert/every-code.ts";
import { isProven } from "../convert/proof.ts";
import type { Diagnostic, Staged } from "../diagnostic/diagnostic.ts";
import { placesIn } from "../diagnostic/place.ts";
import { withSeverities } from "../lint/lint-service.ts";
import { accountFiles } from "../report/account-files.ts";
import { editBytes } from "../xml/edit-bytes.ts";
import { type Given, isGiven } from "./arguments/given.ts";
import { chosenBy, matchingBy } from "./chosen.ts";
import { quiet } from "./common-options.ts";
import { conversionSummary } from "./conversion-summary.ts";
import { type ConvertAsked, convertAskedBy } from "./convert-asked.ts";
import { force } from "./convert-options.ts";
import { everyConfigurationOf } from "./every-configuration-of.ts";
import { type ExitStatus, exitStatus, worstOf } from "./exit-status.ts";
import { readDefinitionFile } from "./files/definition-file.ts";
import type { Matching } from "./files/find-services.ts";
import { OptionsOfFiles } from "./files/options-of-files.ts";
import type { SourceFile } from "./files/source-file.ts";
import { type Place, Workspace } from "./files/workspace.ts";
import type { Io } from "./io.ts";
import { say } from "./say.ts";
import { wrongUsage } from "./stop.ts";
import { tellDiagnostics, tellTroubles } from "./tell-diagnostics.ts";
import { verifyWithCompiler } from "./verify-with-compiler.ts";
import { type OutputFile, writeAll } from "./write-all.ts";

/**
 * What `csdef convert` does: converts one service, tells what was met, and writes every file of the conversion, or none.
 * With a syntax error in any of its files nothing is written.
 */
export async function convertCommandLine(given: Given, io: Io): Promise<ExitStatus> {
  const workspace = new Workspace(io);
  const asked = convertAskedBy(given, workspace);
  const matching = matchingBy(given, workspace);
  const options = new OptionsOfFiles(chosenBy(given, workspace, asked.options.today), workspace);
  const definition = readDefinitionFile(given.positionals[0] ?? "", workspace);
  if (definition === undefined) return tellTroubles(workspace);

  const files = [definition, ...everyConfigurationOf(definition, matching, workspace)];
  const converted = await convertFiles(files, asked, options, workspace);
  const texts = new Map([
    ...options.texts,
    ...files.map(({ place, document }) => [place.path, document.value.text] as const),
  ]);
  if (!isGiven(given, quiet)) for (const note of notesOf(files, matching)) say(io, note);
  tellDiagnostics([...options.diagnostics, ...converted.diagnostics], texts, given, io, everyCode);
  const told = worstOf([tellTroubles(workspace), statusOf(converted)]);
  if (converted.value === undefined) return worstOf([told, exitStatus.problems]);

  const outputs = outputFiles(converted.value, texts, asked.folder, workspace);
  checkOutputs(outputs, isGiven(given, force), workspace);
  writeAll(asked.folder, outputs, workspace);
  if (!isGiven(given, quiet))
    io.stdout.write(
      conversionSummary(
        converted.value,
        outputs.map(({ target }) => io.path.basename(target.absolute)),
        asked.folder.path,
      ),
    );
  return worstOf([
    told,
    asked.isVerified ? verifyWithCompiler(asked.folder, converted.value, workspace) : exitStatus.clean,
  ]);
}

async function convertFiles(
  [definition, ...configurations]: readonly SourceFile[],
  { options }: ConvertAsked,
  optionsOfFiles: OptionsOfFiles,
  workspace: Workspace,
): Promise<Staged<Conversion | undefined>> {
  if (definition === undefined) return { value: undefined, diagnostics: [] };
  const { sdk, modules, rolePlugins, severities } = await optionsOfFiles.of(workspace.folderOf(definition.place));
  const syntax = [definition, ...configurations].flatMap(({ document }) => document.diagnostics);
  if (syntax.some(isError)) return { value: undefined, diagnostics: syntax };
  const files = {
    definition: definition.document.value,
    configurations: configurations.map(({ document }) => document.value),
    ...{ sdk, modules, rolePlugins },
  };
  const converted = convertService(files, options);
  return { value: converted.value, diagnostics: withSeverities([...syntax, ...converted.diagnostics], severities) };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Written, but with errors, or with flows lost or opened, is a problem too. */
function statusOf({ value, diagnostics }: Staged<Conversion | undefined>): ExitStatus {
  const isWrong = diagnostics.some(isError) || value?.proofs.some(hasDifference) === true;
  return isWrong ? exitStatus.problems : exitStatus.clean;
}

function hasDifference(proof: Conversion["proofs"][number]): boolean {
  return !isProven(proof) || proof.comparison.lost.length > 0;
}

/** Every file with its place. A changed file of the owner's keeps its name, and all bytes that are not changed. */
function outputFiles(
  conversion: Conversion,
  texts: ReadonlyMap<string, string>,
  folder: Place,
  workspace: Workspace,
): readonly OutputFile[] {
  const files = [...conversion.files, ...accountFiles(conversion, placesIn(texts))];
  const changed = conversion.changedFiles.flatMap(({ document, edits }) => {
    const source = workspace.place(document.file);
    const bytes = workspace.read(source);
    const name = workspace.io.path.basename(source.absolute);
    return bytes === undefined ? [] : [{ name, content: editBytes(bytes, edits, document.file) }];
  });
  return [...files.map(({ name, text }) => ({ name, content: text })), ...changed].map(({ name, content }) => ({
    target: workspace.inside(folder, name),
    content,
  }));
}

/** Stops before anything is written where a file is there already, or is one that was read. */
function checkOutputs(outputs: readonly OutputFile[], isForced: boolean, workspace: Workspace): void {
  const targets = outputs.map(({ target }) => target);
  const read = targets.find((target) => workspace.wasRead(target));
  if (read !== undefined) throw wrongUsage(`${read.path} was read; a result never replaces it. Name another folder.`);
  const taken = targets.find((target) => workspace.kindOf(target) === "folder");
  if (taken !== undefined) throw wrongUsage(`${taken.path} is a folder.`);
  const there = targets.find((target) => workspace.kindOf(target) !== undefined);
  if (there !== undefined && !isForced) throw wrongUsage(`${there.path} is there already; --force replaces it.`);
}

/** Which files are taken for one service, where nobody named them. */
function notesOf([definition, ...configurations]: readonly SourceFile[], matching: Matching): readonly string[] {
  if (matching.kind !== "beside" || definition === undefined || configurations.length === 0) return [];
  return [`${definition.place.path} with ${configurations.map(({ place }) => place.path).join(", ")}`];
}
