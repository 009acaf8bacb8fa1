import { type Given, textOf } from "./arguments/given.ts";
import { output } from "./common-options.ts";
import type { Place, Workspace } from "./files/workspace.ts";
import { failure, reasonOf, wrongUsage } from "./stop.ts";

/** Names of devices on Windows, whatever their extension and folder, and names that Windows changes in silence. */
const reservedOnWindows = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)|[. ]$/i;

/** Where `--output` wants the result; `undefined` is standard output. */
export function outputBy(given: Given, workspace: Workspace): Place | undefined {
  const written = textOf(given, output);
  if (written === undefined) return undefined;
  const target = workspace.place(written);
  checkTargets([target], workspace);
  return target;
}

/** Writes a result where `--output` wants it. */
export function writeOutput(text: string, target: Place | undefined, workspace: Workspace): void {
  if (target === undefined) workspace.io.stdout.write(text);
  else writeResult(text, target, workspace);
}

/** Stops the run, before there is work to be lost, where a result could not be written to these files. */
export function checkTargets(targets: readonly Place[], workspace: Workspace): void {
  const keys = new Set<string>();
  for (const target of targets) {
    checkTarget(target, workspace);
    if (keys.has(target.key)) throw wrongUsage(`Two results would be written to ${target.path}.`);
    keys.add(target.key);
  }
}

function checkTarget(target: Place, workspace: Workspace): void {
  const { path } = workspace.io;
  const folder = workspace.folderOf(target);
  if (workspace.kindOf(target) === "folder") throw wrongUsage(`${target.path} is a folder; name a file in it.`);
  if (workspace.kindOf(folder) !== "folder") throw wrongUsage(`There is no folder ${folder.path} to write to.`);
  if (path.sep === "\\" && reservedOnWindows.test(path.basename(target.path))) {
    throw wrongUsage(`${target.path} is no name for a file on Windows.`);
  }
}

/** Writes a result to a file, but never over one that was read. */
export function writeResult(text: string, target: Place, workspace: Workspace): void {
  if (workspace.wasRead(target)) {
    throw wrongUsage(`${target.path} was read; a result never replaces it.`);
  }
  try {
    workspace.io.files.write(target.absolute, text);
  } catch (error) {
    throw failure(`Cannot write ${target.path}: ${reasonOf(error)}.`);
  }
}
