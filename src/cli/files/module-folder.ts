import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PluginModule } from "../../modules/plugin-module.ts";
import { readModule } from "../../modules/read-module.ts";
import { readSourceFile, type SourceFile } from "./source-file.ts";
import type { Place, Workspace } from "./workspace.ts";

/** A module of the user's, and the file it was read from. */
export interface OwnModule {
  readonly file: SourceFile;
  readonly module: PluginModule | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The modules of a folder: of each folder in it, `<Name>/<Name>.csplugin`. Names have no case. */
export function readModuleFolder(folder: Place, workspace: Workspace): OwnModule[] {
  return workspace
    .list(folder)
    .filter(({ kind }) => kind === "folder" || kind === "linked-folder")
    .flatMap(({ name }) => readOwnModule(workspace.inside(folder, name), name, workspace));
}

function readOwnModule(folder: Place, name: string, workspace: Workspace): OwnModule[] {
  const wanted = `${name}.csplugin`.toLowerCase();
  const entry = workspace.list(folder).find((one) => one.name.toLowerCase() === wanted && one.kind === "file");
  const file = entry && readSourceFile(workspace.inside(folder, entry.name), workspace);
  if (file === undefined) return [];
  const { value, diagnostics } = readModule(file.document.value, name);
  return [{ file, module: value, diagnostics }];
}
