import { readAndEvaluate } from "../reach/read-and-evaluate.ts";
import type { Place, Workspace } from "./files/workspace.ts";
import type { Reached } from "./reached.ts";

/** The files of a template, and how its resources are known as roles. */
export interface TemplateFiles {
  readonly template: Place;
  readonly parameters: Place | undefined;
  readonly resourcesByRole: ReadonlyMap<string, string>;
}

/** The flows of an ARM template; `undefined` where a file cannot be read. `roleNames` are those of the service it is for. */
export function reachOfTemplate(
  { template, parameters, resourcesByRole }: TemplateFiles,
  roleNames: readonly string[],
  workspace: Workspace,
): Reached | undefined {
  const texts = new Map<string, string>();
  const text = readText(template, workspace, texts);
  const values = parameters && readText(parameters, workspace, texts);
  if (text === undefined || (parameters !== undefined && values === undefined)) return undefined;
  const { value, diagnostics } = readAndEvaluate(
    { text, file: template.path },
    {
      parameters:
        values === undefined || parameters === undefined ? undefined : { text: values, file: parameters.path },
      readLinked: (path) => readLinked(path, template, workspace, texts),
      resourcesByRole,
      roleNames,
    },
  );
  const roles = value.flows.flatMap(({ from, to }) =>
    [from, to].flatMap((peer) => (peer.kind === "role" ? [peer.name] : [])),
  );
  const found = { reach: value, subject: template.path, roles: [...new Set(roles)] };
  return { ...found, wayOut: undefined, diagnostics, texts, notes: [] };
}

/** A template that another one links to. Its findings name it by the root template's folder and the path from there. */
function readLinked(
  path: string,
  template: Place,
  workspace: Workspace,
  texts: Map<string, string>,
): string | undefined {
  const place = workspace.inside(workspace.folderOf(template), path);
  if (workspace.kindOf(place) !== "file") return undefined;
  const text = readText(place, workspace, texts);
  if (text !== undefined) texts.set(template.path.replace(/[^/\\]*$/, "") + path, text);
  return text;
}

function readText(place: Place, workspace: Workspace, texts: Map<string, string>): string | undefined {
  const bytes = workspace.read(place);
  if (bytes === undefined) return undefined;
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  texts.set(place.path, text);
  return text;
}

/** As PowerShell writes files: UTF-16 with a byte order mark, or UTF-8. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
