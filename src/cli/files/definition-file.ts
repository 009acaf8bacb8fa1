import { wrongUsage } from "../stop.ts";
import { readSourceFile, type SourceFile } from "./source-file.ts";
import type { Place, Workspace } from "./workspace.ts";

/** The definition that a path names, or that is alone in the folder that it names; `undefined` where it cannot be read. */
export function readDefinitionFile(path: string, workspace: Workspace): SourceFile | undefined {
  const place = workspace.place(path);
  const kind = path === "" ? undefined : workspace.kindOf(place);
  if (kind === undefined) throw wrongUsage(`There is no file or folder ${path === "" ? "without a name" : path}.`);
  const file = readSourceFile(kind === "folder" ? onlyDefinition(place, workspace) : place, workspace);
  if (file === undefined || file.kind === "definition" || file.document.diagnostics.length > 0) return file;
  throw wrongUsage(`${path} is no service definition.`);
}

function onlyDefinition(folder: Place, workspace: Workspace): Place {
  const names = workspace
    .list(folder)
    .filter(({ name, kind }) => kind === "file" && /\.csdef$/i.test(name))
    .map(({ name }) => name);
  const [only, ...others] = names;
  if (only === undefined) throw wrongUsage(`There is no .csdef in ${folder.path}.`);
  if (others.length > 0) throw wrongUsage(`Which of ${names.join(", ")} in ${folder.path} is meant?`);
  return workspace.inside(folder, only);
}
