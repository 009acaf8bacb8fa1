import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { withSeverities } from "../../lint/lint-service.ts";
import type { Settings } from "../../lint/settings.ts";
import type { Place, Workspace } from "./workspace.ts";

/** A settings file that was read. */
export interface SettingsFile {
  readonly place: Place;
  readonly text: string;
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

/** The name of a settings file. */
const fileName = "csdef.json";

/** The nearest settings file of a folder: in it, or in the nearest folder above it that has one. */
export function findSettingsFile(
  folder: Place,
  workspace: Workspace,
  known: Map<string, Place | undefined>,
): Place | undefined {
  const passed: Place[] = [];
  let place = folder;
  while (!known.has(place.key)) {
    passed.push(place);
    const { dirname, join } = workspace.io.path;
    const file = workspace.found(join(place.absolute, fileName));
    const parent = workspace.found(dirname(place.absolute));
    if (workspace.kindOf(file) === "file") known.set(place.key, file);
    else if (parent.key === place.key) known.set(place.key, undefined);
    else place = parent;
  }
  const found = known.get(place.key);
  for (const { key } of passed) known.set(key, found);
  return found;
}

/** The settings of a file; `undefined` where it cannot be read. */
export async function readSettingsFile(place: Place, workspace: Workspace): Promise<SettingsFile | undefined> {
  const bytes = workspace.read(place);
  if (bytes === undefined) return undefined;
  // The parser of JSON with comments, and what only a conversion finds, are loaded by those who have settings.
  const { readSettings } = await import("../../lint/settings.ts");
  const { everyCode } = await import("../../convert/every-code.ts");
  const text = new TextDecoder().decode(bytes);
  const { value, diagnostics } = readSettings(text, place.path, everyCode);
  return { place, text, settings: value, diagnostics: withSeverities(diagnostics, value.severities) };
}
