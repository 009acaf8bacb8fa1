import type { XmlDocument } from "../xml/tree.ts";

/** What a file describes. */
export type FileKind = "definition" | "configuration" | "module";

const rootNames: Readonly<Record<FileKind, string>> = {
  definition: "ServiceDefinition",
  configuration: "ServiceConfiguration",
  module: "RoleModule",
};

const kinds: readonly FileKind[] = ["definition", "configuration", "module"];

const kindsByRoot: ReadonlyMap<string, FileKind> = new Map(kinds.map((kind) => [rootNames[kind], kind]));

const kindsByExtension: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
  [".csdef", "definition"],
  [".cscfg", "configuration"],
  [".csplugin", "module"],
]);

/** What a file is: its root element says, whatever its namespace, and where that says nothing its extension. */
export function fileKindOf(document: XmlDocument): FileKind | undefined {
  return kindsByRoot.get(document.root?.local ?? "") ?? kindsByExtension.get(extensionOf(document.file));
}

/** The local name of the root element of a kind of file. */
export function rootNameOf(kind: FileKind): string {
  return rootNames[kind];
}

function extensionOf(file: string): string {
  const dot = file.lastIndexOf(".");
  return dot < 0 ? "" : file.slice(dot).toLowerCase();
}
