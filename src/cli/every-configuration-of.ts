import { isLocalConfiguration } from "../lint/lint-service.ts";
import { readConfiguration } from "../service/read-configuration.ts";
import { findServices, type Matching } from "./files/find-services.ts";
import type { SourceFile } from "./files/source-file.ts";
import type { Workspace } from "./files/workspace.ts";

/** Those that were named, else all beside the definition, the deployed ones before the local ones; broken ones are among them. */
export function everyConfigurationOf(
  definition: SourceFile,
  matching: Matching,
  workspace: Workspace,
): readonly SourceFile[] {
  const found = [...findServices([definition.place], matching, workspace)].flatMap((subject) =>
    subject.kind === "service" && subject.definition !== undefined ? subject.configurations : [],
  );
  const readable = found.filter(
    ({ document }) => readConfiguration(document.value) !== undefined || document.diagnostics.length > 0,
  );
  if (matching.kind === "listed") return readable;
  const isLocal = ({ place }: SourceFile) => isLocalConfiguration(place.path);
  return [...readable.filter((file) => !isLocal(file)), ...readable.filter(isLocal)];
}
