import type { Place, Workspace } from "./files/workspace.ts";
import { failure, reasonOf } from "./stop.ts";

/** A file to be written. */
export interface OutputFile {
  readonly target: Place;
  readonly content: string | Uint8Array;
}

/**
 * Writes files into a folder, all of them or none: each is written under a name of its own first, and only when all are on
 * the disk do they take the places of those that were there. Where that fails half-way, what was there comes back.
 */
export function writeAll(folder: Place, files: readonly OutputFile[], workspace: Workspace): void {
  const { files: disk } = workspace.io;
  const undo: (() => void)[] = [];
  const staging = freeFolder(folder, workspace);
  try {
    const made = disk.makeFolder(folder.absolute);
    if (made !== undefined) undo.push(() => disk.remove(made));
    disk.makeFolder(staging);
    putInPlace(stagedIn(staging, files, workspace), workspace, undo);
  } catch (error) {
    throw failure(`Nothing was written to ${folder.path}: ${reasonOf(error)}.${takeBack(undo, staging, workspace)}`);
  }
  removeQuietly(staging, workspace);
}

interface StagedFile extends OutputFile {
  /** Where it is written first. */
  readonly fresh: string;
  /** Where what it replaces waits until all is done. */
  readonly former: string;
}

function stagedIn(staging: string, files: readonly OutputFile[], { io }: Workspace): readonly StagedFile[] {
  return files.map((file, index) => {
    const fresh = io.path.join(staging, `new-${index}`);
    io.files.write(fresh, file.content);
    return { ...file, fresh, former: io.path.join(staging, `old-${index}`) };
  });
}

function putInPlace(files: readonly StagedFile[], { io }: Workspace, undo: (() => void)[]): void {
  const { kindOf, rename, remove } = io.files;
  for (const { target, fresh, former } of files) {
    if (kindOf(target.absolute) !== undefined) {
      rename(target.absolute, former);
      undo.push(() => rename(former, target.absolute));
    }
    rename(fresh, target.absolute);
    undo.push(() => remove(target.absolute));
  }
}

/** A folder within the folder, so that names can change without copying; one that nobody left there. */
function freeFolder({ absolute }: Place, { io }: Workspace): string {
  for (let number = 1; ; number++) {
    const folder = io.path.join(absolute, number === 1 ? ".csdef-writing" : `.csdef-writing-${number}`);
    if (io.files.kindOf(folder) === undefined) return folder;
  }
}

/** Undoes what was done, last first. What a failing disk does not even take back stays where it is, and is told. */
function takeBack(undo: readonly (() => void)[], staging: string, workspace: Workspace): string {
  const [failed] = undo.toReversed().flatMap((step) => attempt(step) ?? []);
  if (failed !== undefined) return ` What was there could not all be put back (${failed}): it lies in ${staging}.`;
  removeQuietly(staging, workspace);
  return "";
}

/** Names of our own that stay behind do no harm. */
function removeQuietly(staging: string, { io }: Workspace): void {
  attempt(() => io.files.remove(staging));
}

/** Why a step failed; `undefined` where it did not. */
function attempt(step: () => void): string | undefined {
  try {
    step();
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
