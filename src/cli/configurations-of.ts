import { isLocalConfiguration } from "../lint/lint-service.ts";
import type { ServiceConfiguration } from "../service/configuration.ts";
import { readConfiguration } from "../service/read-configuration.ts";
import { findServices, type Matching } from "./files/find-services.ts";
import type { SourceFile } from "./files/source-file.ts";
import type { Workspace } from "./files/workspace.ts";

/** The configurations of a definition, those that were named, else those that are not local, if there are any. */
export function configurationsOf(file: SourceFile, matching: Matching, workspace: Workspace): readonly SourceFile[] {
  const subjects = [...findServices([file.place], matching, workspace)];
  const found = subjects.flatMap((subject) =>
    subject.kind === "service" && subject.definition !== undefined ? subject.configurations : [],
  );
  const readable = found.filter((one) => configurationIn(one) !== undefined);
  if (matching.kind === "listed") return readable;
  const deployed = readable.filter(({ place }) => !isLocalConfiguration(place.path));
  return deployed.length > 0 ? deployed : readable;
}

/** The configuration that a file holds; `undefined` where it holds none. */
export function configurationIn({ document }: SourceFile): ServiceConfiguration | undefined {
  return readConfiguration(document.value);
}

/** Says which configuration a definition is looked at with, where nobody named one. */
export function matchNotes([definition, configuration]: readonly SourceFile[], matching: Matching): readonly string[] {
  if (matching.kind !== "beside" || definition === undefined || configuration === undefined) return [];
  return [`${definition.place.path} with ${configuration.place.path}`];
}
