import type { FolderEntry } from "../io.ts";
import type { Place, Workspace } from "./workspace.ts";

/** The files that csdef looks for in a folder. */
const extensions = /\.(csdef|cscfg|csplugin)$/i;

/** What the packager, Visual Studio and other tools write: no source. */
const passedOver = /^(bin|obj|csx|.*\.csx|node_modules|\.git)$/i;

/** Whether a file is looked for because of its name. */
export function isWanted(name: string): boolean {
  return extensions.test(name);
}

/** Whether a folder is passed over in a search because of its name. */
export function isPassedOver(name: string): boolean {
  return passedOver.test(name);
}

/** What a search goes into and what it takes. */
export interface Search {
  readonly enters: (folder: string, depth: number) => boolean;
  /** `path` is that from the folder where the search began, its parts separated by `/`. */
  readonly takes: (path: string, name: string) => boolean;
}

/** The files below a folder that a search takes: those of a folder first, then those of its folders, by name. */
export function searchFolder(start: Place, workspace: Workspace, search: Search): Place[] {
  const found: Place[] = [];
  const open = [{ folder: start, path: "", depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { folder, path, depth } = next;
    const entries = workspace.list(folder);
    const taken = entries.filter((entry) => isFile(entry) && search.takes(path + entry.name, entry.name));
    found.push(...taken.map(({ name }) => workspace.inside(folder, name)));
    const entered = entries.filter(({ name, kind }) => kind === "folder" && search.enters(name, depth));
    open.push(
      ...entered.reverse().map(({ name }) => ({
        folder: workspace.inside(folder, name),
        path: `${path}${name}/`,
        depth: depth + 1,
      })),
    );
  }
  return found;
}

/** A link to nothing is taken too: that it cannot be read is then told. */
function isFile({ kind }: FolderEntry): boolean {
  return kind === "file" || kind === "broken-link";
}
