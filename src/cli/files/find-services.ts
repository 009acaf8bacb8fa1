import { matchConfigurations } from "../../service/match-configurations.ts";
import { exitStatus } from "../exit-status.ts";
import { readSourceFile, type SourceFile } from "./source-file.ts";
import type { Place, Workspace } from "./workspace.ts";

/** What is looked at together: a service, or a file that stands alone. */
export type Subject =
  | {
      readonly kind: "service";
      readonly definition: SourceFile | undefined;
      readonly configurations: readonly SourceFile[];
      /** The files were found beside those that the user gave. */
      readonly isMatched: boolean;
    }
  | { readonly kind: "module"; readonly file: SourceFile }
  | { readonly kind: "unknown"; readonly file: SourceFile };

/** How the configurations of a definition are known. */
export type Matching =
  | { readonly kind: "alone" }
  | { readonly kind: "beside" }
  | { readonly kind: "listed"; readonly configurations: readonly Place[] };

/**
 * What the given files amount to. A definition brings its configurations; a configuration without its definition brings
 * that, and is then the only configuration of it. Files of one folder are let go before the next folder is read.
 */
export function* findServices(given: readonly Place[], matching: Matching, workspace: Workspace): Iterable<Subject> {
  switch (matching.kind) {
    case "alone":
      for (const place of given) yield* readSourceFiles([place], workspace).map(alone);
      return;
    case "listed":
      yield* withListed(given, matching.configurations, workspace);
      return;
    case "beside":
      for (const places of groupByFolder(given, workspace)) yield* withNeighbours(places, workspace);
  }
}

function readSourceFiles(places: readonly Place[], workspace: Workspace): SourceFile[] {
  return places.map((place) => readSourceFile(place, workspace)).filter((file) => file !== undefined);
}

function alone(file: SourceFile): Subject {
  switch (file.kind) {
    case "definition":
      return { kind: "service", definition: file, configurations: [], isMatched: false };
    case "configuration":
      return { kind: "service", definition: undefined, configurations: [file], isMatched: false };
    case "module":
      return { kind: "module", file };
    case undefined:
      return { kind: "unknown", file };
  }
}

/** Every definition with the same configurations; where there is no definition, these stand alone. */
function* withListed(given: readonly Place[], listed: readonly Place[], workspace: Workspace): Iterable<Subject> {
  const configurations = readSourceFiles(listed, workspace).filter((file) => isConfiguration(file, workspace));
  const listedKeys = new Set(listed.map(({ key }) => key));
  let isUsed = false;
  for (const place of given.filter(({ key }) => !listedKeys.has(key))) {
    for (const file of readSourceFiles([place], workspace)) {
      const subject = alone(file);
      isUsed ||= file.kind === "definition";
      yield file.kind === "definition" && subject.kind === "service" ? { ...subject, configurations } : subject;
    }
  }
  if (!isUsed) yield* configurations.map(alone);
}

/** A file that is no XML may be the configuration that it was given as; of one that is something else it is told. */
function isConfiguration({ kind, place, document }: SourceFile, workspace: Workspace): boolean {
  if (kind === "configuration" || (kind === undefined && document.diagnostics.length > 0)) return true;
  const message = `${place.path}, given as --configuration, is no service configuration.`;
  workspace.troubles.push({ message, status: exitStatus.wrongUsage });
  return false;
}

function groupByFolder(given: readonly Place[], workspace: Workspace): Iterable<readonly Place[]> {
  const placesByFolder = new Map<string, Place[]>();
  for (const place of given) {
    const { key } = workspace.folderOf(place);
    const group = placesByFolder.get(key);
    if (group === undefined) placesByFolder.set(key, [place]);
    else group.push(place);
  }
  return placesByFolder.values();
}

/** The given files of one folder, each with what belongs to it beside it. */
function* withNeighbours(given: readonly Place[], workspace: Workspace): Iterable<Subject> {
  const givenKeys = new Set(given.map(({ key }) => key));
  const files = readSourceFiles(given, workspace);
  if (files.some(({ kind }) => kind === "definition" || kind === "configuration")) {
    files.push(...readSourceFiles(neighboursOf(given, givenKeys, workspace), workspace));
  }
  const isGiven = ({ place }: SourceFile) => givenKeys.has(place.key);
  const { services, alone: unmatched } = matchConfigurations(
    files.filter(({ kind }) => kind === "definition"),
    files.filter(({ kind }) => kind === "configuration"),
  );
  for (const { definition, configurations } of services) {
    const wanted = isGiven(definition) ? configurations : configurations.filter(isGiven);
    if (!isGiven(definition) && wanted.length === 0) continue;
    yield { kind: "service", definition, configurations: wanted, isMatched: wanted.length > 0 };
  }
  yield* unmatched.filter(isGiven).map(alone);
  yield* files
    .filter(({ kind }) => kind === "module" || kind === undefined)
    .filter(isGiven)
    .map(alone);
}

function neighboursOf([first]: readonly Place[], givenKeys: ReadonlySet<string>, workspace: Workspace): Place[] {
  if (first === undefined) return [];
  const folder = workspace.folderOf(first);
  if (workspace.kindOf(folder) !== "folder") return [];
  return workspace
    .list(folder)
    .filter(({ name, kind }) => kind === "file" && /\.(csdef|cscfg)$/i.test(name))
    .map(({ name }) => workspace.inside(folder, name))
    .filter(({ key }) => !givenKeys.has(key));
}
