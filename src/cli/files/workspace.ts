import { type ExitStatus, exitStatus } from "../exit-status.ts";
import type { FolderEntry, Io } from "../io.ts";
import { reasonOf } from "../stop.ts";

/** A file or folder by the path that the user knows it by, and by the one that the system does. */
export interface Place {
  /** As given, or joined to what was given; findings name a file so. */
  readonly path: string;
  readonly absolute: string;
  /** Equal for all spellings of one place. */
  readonly key: string;
}

/** Something that kept a file from being looked at, while the others were. */
export interface Trouble {
  readonly message: string;
  readonly status: ExitStatus;
}

/** The files of one run: a folder is listed once, and what could not be read is kept to be told. */
export class Workspace {
  readonly io: Io;
  readonly troubles: Trouble[] = [];
  readonly #listings = new Map<string, readonly FolderEntry[]>();
  readonly #given = new Map<string, Uint8Array>();
  readonly #read = new Set<string>();

  constructor(io: Io) {
    this.io = io;
  }

  place(path: string): Place {
    const absolute = this.io.path.resolve(this.io.cwd, path);
    return { path, absolute, key: this.#keyOf(absolute) };
  }

  /** What a folder holds, by name; nothing where it cannot be listed. */
  list(folder: Place): readonly FolderEntry[] {
    const known = this.#listings.get(folder.key);
    if (known !== undefined) return known;
    const entries = this.#attempt(folder, () => this.io.files.list(folder.absolute)) ?? [];
    const sorted = [...entries].sort((left, right) => (left.name < right.name ? -1 : 1));
    this.#listings.set(folder.key, sorted);
    return sorted;
  }

  /** A place that nobody gave: known from where the run is where it lies below that, else by its absolute path. */
  found(absolute: string): Place {
    const { path, cwd } = this.io;
    const below = path.relative(cwd, absolute);
    const isBelow = below !== "" && !path.isAbsolute(below) && below.split(path.sep)[0] !== "..";
    return this.place(isBelow ? below : absolute);
  }

  /** A place in a folder. */
  inside(folder: Place, name: string): Place {
    return this.place(this.io.path.join(folder.path, name));
  }

  /** What is at a place, links followed. What the system does not even tell the kind of is a file: reading it says why. */
  kindOf(place: Place): "file" | "folder" | undefined {
    try {
      return this.io.files.kindOf(place.absolute);
    } catch {
      return "file";
    }
  }

  folderOf(file: Place): Place {
    return this.place(this.io.path.dirname(file.path));
  }

  /** Lets the bytes stand for a file, whether there is one or not. */
  provide(file: Place, bytes: Uint8Array): void {
    this.#given.set(file.key, bytes);
  }

  /** The bytes of a file; `undefined`, and a trouble, where it cannot be read. */
  read(file: Place): Uint8Array | undefined {
    this.#read.add(file.key);
    return this.#given.get(file.key) ?? this.#attempt(file, () => this.io.files.read(file.absolute));
  }

  /** Whether a place is one of the files that were read, under this or, by links, another name. */
  wasRead(file: Place): boolean {
    if (this.#read.has(file.key)) return true;
    if (this.io.files.kindOf(file.absolute) === undefined) return false;
    const real = this.#realPath(file.absolute);
    const identity = this.#identity(file.absolute);
    return [...this.#read].some(
      (key) =>
        key === real || this.#realPath(key) === real || (identity !== undefined && identity === this.#identity(key)),
    );
  }

  #attempt<T>(place: Place, action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      this.troubles.push({ message: `Cannot read ${place.path}: ${reasonOf(error)}.`, status: exitStatus.failed });
      return undefined;
    }
  }

  #identity(path: string): string | undefined {
    try {
      return this.io.files.identity?.(path);
    } catch {
      return undefined;
    }
  }

  #realPath(path: string): string {
    try {
      return this.#keyOf(this.io.files.realPath(path));
    } catch {
      return path;
    }
  }

  /** On Windows the names of files have no case. */
  #keyOf(absolute: string): string {
    return this.io.path.sep === "\\" ? absolute.toLowerCase() : absolute;
  }
}
