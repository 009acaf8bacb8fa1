import type { PlatformPath } from "node:path";

/** The world of a run: everything that it reads, writes or asks, so that a test can be a world too. */
export interface Io {
  readonly files: FileSystem;
  /** How paths are written: `path.posix` or `path.win32`. */
  readonly path: PlatformPath;
  /** The absolute folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Runs a program to its end; `undefined` where there is none of that name. */
  readonly execute: (program: string, args: readonly string[]) => Executed | undefined;
  readonly readStdin: () => Promise<Uint8Array>;
  /** The date of the day: `2026-11-22`. */
  readonly today: string;
  /** A clock that only moves forward. */
  readonly milliseconds: () => number;
}

/** What came of a program. */
export interface Executed {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Characters in a line of the terminal. */
  readonly columns: number | undefined;
}

/** Files and folders. Paths are absolute; each function but `kindOf` throws what the system throws. */
export interface FileSystem {
  readonly read: (path: string) => Uint8Array;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly list: (folder: string) => readonly FolderEntry[];
  /** Makes a folder and those above it that are missing. Gives back the topmost that it made; `undefined` where all were there. */
  readonly makeFolder: (folder: string) => string | undefined;
  /** Gives a file or folder another name, in place of a file that has it. */
  readonly rename: (from: string, to: string) => void;
  /** Removes a file, or a folder with all that is in it; what is not there is gone already. */
  readonly remove: (path: string) => void;
  /** What a path leads to, links followed; `undefined` where there is nothing, or a link to nothing. */
  readonly kindOf: (path: string) => "file" | "folder" | undefined;
  /** The path without links in it. */
  readonly realPath: (path: string) => string;
  /** Equal for all names of one file, hard links among them; `undefined` where the system does not tell. */
  readonly identity?: (path: string) => string | undefined;
}

/** One name in a folder. A linked folder is not searched, because links can make circles. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "linked-folder" | "broken-link";
}
