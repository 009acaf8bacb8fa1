import { type ExitStatus, exitStatus } from "./exit-status.ts";

/** Ends a run with one line for the user: wrong usage, or a world that does not let the tool do its work. */
export class Stop extends Error {
  readonly status: ExitStatus;

  constructor(message: string, status: ExitStatus) {
    super(message);
    this.status = status;
  }
}

/** The command line asks for what there is not. */
export function wrongUsage(message: string): Stop {
  return new Stop(message, exitStatus.wrongUsage);
}

/** The machine refuses: no access, no space. */
export function failure(message: string): Stop {
  return new Stop(message, exitStatus.failed);
}

/** Why the system refused, in a few words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasonsByCode.get(code) ?? (error instanceof Error ? error.message : String(error));
}

const reasonsByCode: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["EACCES", "no permission"],
  ["EPERM", "no permission"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a part of its path is a file"],
  ["ELOOP", "its links lead in a circle"],
  ["EBUSY", "another program holds it"],
  ["EMFILE", "too many files are open"],
  ["ENOSPC", "the disk is full"],
  ["EROFS", "the disk can only be read"],
  ["ENAMETOOLONG", "its name is too long"],
  ["ERR_FS_FILE_TOO_LARGE", "it is too large"],
]);
