import type { Conversion } from "../../convert/conversion.ts";
import { convertService } from "../../convert/convert-service.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PlaceFinder } from "../../diagnostic/place.ts";
import { type LintOptions, withSeverities } from "../../lint/lint-service.ts";
import { changedText } from "../../plan/extended-support/changed-file.ts";
import { accountFiles } from "../../report/account-files.ts";
import { accountToJson } from "../../report/account-to-json.ts";
import { editBytes } from "../../xml/edit-bytes.ts";
import type { ConvertChoices } from "../messages/convert-choices.ts";
import type { Converted, ConvertedText } from "../messages/converted.ts";
import { deployedFirst } from "./deployed-first.ts";
import { problemsOf } from "./overview-of.ts";
import type { Service } from "./services-in.ts";
import { bytesOf, type Source } from "./source.ts";

/** What a service becomes. With a syntax error in any of its files there is nothing but the problems. */
export function convertFiles(
  { definition, configurations }: Service,
  options: LintOptions,
  choices: ConvertChoices,
  places: PlaceFinder,
): Converted {
  const sources = [definition, ...deployedFirst(configurations)];
  const syntax = [definition, ...configurations].flatMap(({ document }) => document.diagnostics);
  if (syntax.some(isError)) return { files: [], account: undefined, problems: problemsOf(syntax, places) };
  const { sdk, modules, rolePlugins, severities, today } = options;
  const [first, ...others] = sources.map(({ document }) => document.value);
  if (first === undefined) return { files: [], account: undefined, problems: [] };
  const { value, diagnostics } = convertService(
    { definition: first, configurations: others, modules, sdk, rolePlugins },
    { ...choices, to: "both", today, prices: undefined },
  );
  const found = withSeverities([...syntax, ...diagnostics], severities);
  return {
    files: value === undefined ? [] : filesOf(value, sources, places),
    account: value && accountToJson(value.account, value.checklist, places),
    problems: problemsOf(found, places),
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** What is read first stands first. */
function filesOf(conversion: Conversion, sources: readonly Source[], places: PlaceFinder): readonly ConvertedText[] {
  const made = [...accountFiles(conversion, places), ...conversion.files];
  const changed = conversion.changedFiles.flatMap((file) => {
    const source = sources.find(({ path }) => path === file.document.file);
    if (source === undefined) return [];
    const bytes = new Uint8Array(editBytes(bytesOf(source), file.edits, source.path));
    return [{ name: source.path.split("/").at(-1) ?? source.path, text: changedText(file), bytes }];
  });
  return [...made.map(({ name, text }) => ({ name, text, bytes: undefined })), ...changed];
}
