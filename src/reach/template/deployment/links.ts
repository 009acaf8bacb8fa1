import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import type { EvaluatedObject } from "../evaluated.ts";
import { readTemplate } from "../read-template.ts";

/** The files that lie beside the root template. */
export interface Links {
  /** The file of a path, read once; `undefined` where there is none. */
  read(path: string): EvaluatedObject | undefined;
}

/**
 * An address that leads nowhere, for the folder of the root template. Addresses made from `deployment()` begin with it,
 * and so show which file beside the template they mean.
 */
export const baseUri = "https://template.invalid/";

/** The files that `readLinked` knows, by their paths from the root template's folder. */
export function makeLinks(
  readLinked: ((relativePath: string) => string | undefined) | undefined,
  rootFile: string,
  report: (diagnostic: Diagnostic) => void,
): Links {
  const known = new Map<string, EvaluatedObject | undefined>();
  const folder = rootFile.replace(/[^/\\]*$/, "");
  const readFirst = (path: string) => {
    const text = readLinked?.(path);
    if (text === undefined) return undefined;
    const { value, diagnostics } = readTemplate(text, `${folder}${path}`);
    for (const diagnostic of diagnostics) report(diagnostic);
    return value;
  };
  return {
    read(path) {
      if (!known.has(path)) known.set(path, readFirst(path));
      return known.get(path);
    },
  };
}

/** The paths that a link may mean, likeliest first, from the root template's folder. `from` is the linking file's path. */
export function pathsOfLink(
  link: { readonly relativePath?: string; readonly uri?: string },
  from: string,
): readonly string[] {
  if (link.relativePath !== undefined) return [pathBeside(link.relativePath.replaceAll("\\", "/"), from)];
  const uri = link.uri?.replace(/[?#].*$/s, "") ?? "";
  const segments = decoded(uri)
    .replace(/^[a-z]+:\/\/[^/]*/i, "")
    .split("/")
    .filter((segment) => segment !== "");
  // A published template names itself by the address where it was published, of which only the end lies here.
  const ends = segments.map((_, index) => segments.slice(index).join("/")).slice(-mostSegments);
  return [...new Set(ends.flatMap((end) => [pathBeside(end, from), end]))];
}

const mostSegments = 8;

function decoded(uri: string): string {
  return uri.replace(/(?:%[0-7][0-9a-f])+/gi, decodeURIComponent);
}

/** A path that a file names, from the root template's folder; steps out of that folder stay in it as `..`. */
function pathBeside(path: string, from: string): string {
  const result: string[] = from.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === ".." && result.length > 0 && result.at(-1) !== "..") result.pop();
    else result.push(segment);
  }
  return result.join("/");
}
