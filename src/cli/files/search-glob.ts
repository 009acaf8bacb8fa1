import picomatch from "picomatch";
import { isPassedOver, isWanted, searchFolder } from "./search-folder.ts";
import type { Place, Workspace } from "./workspace.ts";

/**
 * The files that a pattern names. The folders passed over in a search are passed over here too, unless the pattern
 * spells their name; where the pattern spells no extension (`src/**`) only files that csdef looks for are taken.
 */
export function searchGlob(pattern: string, workspace: Workspace, searchesAll: boolean): Place[] {
  const isWindows = workspace.io.path.sep === "\\";
  const parts = (isWindows ? pattern.replaceAll("\\", "/") : pattern).split("/");
  const first = parts.findIndex((part) => /[*?[\]{}()!+@\\]/.test(part));
  const folder = parts.slice(0, first).join("/");
  const rest = parts.slice(first);
  const spelt = new Set(rest);
  const matches = picomatch(rest.join("/"), { nocase: isWindows, windows: false });
  const start = workspace.place(folder === "" && first > 0 ? "/" : folder || ".");
  const deepest = /\*\*|[{(]/.test(rest.join("/")) ? Number.POSITIVE_INFINITY : rest.length - 1;
  return searchFolder(start, workspace, {
    enters: (name, depth) => depth < deepest && (searchesAll || spelt.has(name) || !isPassedOver(name)),
    takes: (path, name) => matches(path) && (isWanted(name) || parts.at(-1)?.includes(".") === true),
  });
}
