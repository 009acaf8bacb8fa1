import { wrongUsage } from "../stop.ts";
import { isPassedOver, isWanted, searchFolder } from "./search-folder.ts";
import type { Place, Workspace } from "./workspace.ts";

/** The files that paths name: a file is itself, a folder is searched, and what is neither is taken for a pattern. */
export async function findFiles(
  paths: readonly string[],
  workspace: Workspace,
  searchesAll: boolean,
): Promise<Place[]> {
  const filesByKey = new Map<string, Place>();
  for (const path of paths) {
    const found = await filesOf(path, workspace, searchesAll);
    for (const file of found) if (!filesByKey.has(file.key)) filesByKey.set(file.key, file);
  }
  return [...filesByKey.values()];
}

async function filesOf(path: string, workspace: Workspace, searchesAll: boolean): Promise<readonly Place[]> {
  if (path === "") throw wrongUsage("There is no file or folder without a name.");
  const place = workspace.place(path);
  const kind = workspace.kindOf(place);
  if (kind === "file") return [place];
  if (kind === "folder") return filesOfFolder(place, workspace, searchesAll);
  if (!/[*?[\]{}]/.test(path)) throw wrongUsage(`There is no file or folder ${path}.`);
  // A matcher of patterns is loaded by those who use patterns.
  const { searchGlob } = await import("./search-glob.ts");
  const found = searchGlob(path, workspace, searchesAll);
  if (found.length === 0) throw wrongUsage(`Nothing matches ${path}.`);
  return found;
}

function filesOfFolder(folder: Place, workspace: Workspace, searchesAll: boolean): readonly Place[] {
  const found = searchFolder(folder, workspace, {
    enters: (name) => searchesAll || !isPassedOver(name),
    takes: (_path, name) => isWanted(name),
  });
  if (found.length > 0 || workspace.troubles.length > 0) return found;
  const hint = searchesAll
    ? ""
    : " (bin, obj, csx, *.csx, node_modules and .git are passed over; --no-ignore searches them)";
  throw wrongUsage(`There is no .csdef, .cscfg or .csplugin in ${folder.path}${hint}.`);
}
