import { matchConfigurations } from "../../service/match-configurations.ts";
import type { Source } from "./source.ts";

/** A definition with the configurations that go with it. */
export interface Service {
  readonly definition: Source;
  readonly configurations: readonly Source[];
}

/** What files amount to. */
export interface Subjects {
  readonly services: readonly Service[];
  /** Configurations that go with none of the definitions beside them. */
  readonly alone: readonly Source[];
  readonly modules: readonly Source[];
  /** What is none of these, and no settings file. */
  readonly unknown: readonly Source[];
}

/** Which files belong together: those of one folder, by the name of the service that they say they are of. */
export function servicesIn(sources: Iterable<Source>): Subjects {
  const folders = byFolder(sources);
  const matched = folders.map((files) =>
    matchConfigurations(
      files.filter(({ kind }) => kind === "definition"),
      files.filter(({ kind }) => kind === "configuration"),
    ),
  );
  const all = folders.flat();
  return {
    services: matched.flatMap(({ services }) => services),
    alone: matched.flatMap(({ alone }) => alone),
    modules: all.filter(({ kind }) => kind === "module"),
    unknown: all.filter(({ kind }) => kind === undefined),
  };
}

function byFolder(sources: Iterable<Source>): readonly (readonly Source[])[] {
  const filesByFolder = new Map<string, Source[]>();
  for (const source of sources) {
    const folder = folderOf(source.path);
    filesByFolder.set(folder, [...(filesByFolder.get(folder) ?? []), source]);
  }
  return [...filesByFolder.values()];
}

/** The folder of a file, without a slash at its end; empty where the path names none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
