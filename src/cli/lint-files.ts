import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { lintModule, lintService } from "../lint/lint-service.ts";
import { mergeFindings, type ServiceFindings } from "../lint/merge-findings.ts";
import { exitStatus } from "./exit-status.ts";
import type { Subject } from "./files/find-services.ts";
import type { OptionsOfFiles } from "./files/options-of-files.ts";
import type { SourceFile } from "./files/source-file.ts";
import type { Workspace } from "./files/workspace.ts";

/** What linting came to. */
export interface LintedFiles {
  readonly diagnostics: readonly Diagnostic[];
  /** The texts of the files with findings. */
  readonly sources: ReadonlyMap<string, string>;
  /** All files that were looked at, in order. */
  readonly files: readonly string[];
}

/** Everything that is found in some services, with what is wrong with settings and modules that hold for them. */
export async function lintFiles(
  subjects: Iterable<Subject>,
  options: OptionsOfFiles,
  workspace: Workspace,
  tell: (subject: Subject) => void,
): Promise<LintedFiles> {
  const findings: ServiceFindings[] = [];
  const sources = new Map<string, string>();
  for (const subject of subjects) {
    tell(subject);
    const files = filesOf(subject);
    const diagnostics = await lintSubject(subject, options, workspace);
    findings.push({ files: files.map(({ place }) => place.path), diagnostics });
    if (diagnostics.length === 0) continue;
    for (const { place, document } of files) sources.set(place.path, document.value.text);
  }
  for (const [file, text] of options.texts) sources.set(file, text);
  const found = mergeFindings([...findings, { files: [], diagnostics: options.diagnostics }]);
  return { diagnostics: found, sources, files: [...new Set(findings.flatMap(({ files }) => files))].sort() };
}

function filesOf(subject: Subject): readonly SourceFile[] {
  if (subject.kind !== "service") return [subject.file];
  return subject.definition === undefined ? subject.configurations : [subject.definition, ...subject.configurations];
}

async function lintSubject(
  subject: Subject,
  options: OptionsOfFiles,
  workspace: Workspace,
): Promise<readonly Diagnostic[]> {
  const [first] = filesOf(subject);
  if (first === undefined) return [];
  const holding = await options.of(workspace.folderOf(first.place));
  switch (subject.kind) {
    case "service": {
      const configurations = subject.configurations.map(({ document }) => document);
      return lintService({ definition: subject.definition?.document, configurations }, holding);
    }
    case "module":
      return lintModule(subject.file.document, holding);
    case "unknown":
      return lintUnknown(subject.file, workspace);
  }
}

/** A file that is no XML may be what it was taken for; of one that is XML it is known that it is not. */
function lintUnknown({ place, document }: SourceFile, workspace: Workspace): readonly Diagnostic[] {
  if (document.diagnostics.length > 0) return document.diagnostics;
  const message = `${place.path} is no service definition, service configuration or role module.`;
  workspace.troubles.push({ message, status: exitStatus.wrongUsage });
  return [];
}
