import path from "node:path";
import type { FileSystem, FolderEntry, Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";

/** What a test's world is made of. Files are given by path, with `/` or as the flavour has it; a folder has `undefined`. */
export interface Setting {
  readonly files?: Readonly<Record<string, string | Uint8Array | Failing | undefined>>;
  readonly flavour?: "posix" | "win32";
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: { readonly stdout?: boolean; readonly stderr?: boolean };
  /** The order in which folders tell what they hold. */
  readonly shuffle?: (entries: readonly FolderEntry[]) => readonly FolderEntry[];
  readonly clock?: () => number;
  readonly execute?: Io["execute"];
  /** Whether the disk refuses to write a file, or to make or name a place, by its path. */
  readonly refuses?: (path: string) => boolean;
}

/** A file that the system refuses to read, or a link that leads nowhere. */
export interface Failing {
  readonly code: string;
  readonly kind?: FolderEntry["kind"];
}

/** What came out of a run. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Files that were written, by path. */
  readonly written: ReadonlyMap<string, string>;
  /** Paths that were read, in order. */
  readonly read: readonly string[];
  readonly listed: readonly string[];
  /** The texts of all files in the end, by path, and all folders. */
  readonly left: ReadonlyMap<string, string>;
  readonly folders: readonly string[];
  /** The bytes of all files in the end, by path. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** Runs a command line in a world of memory. */
export async function runIn(setting: Setting, ...args: readonly string[]): Promise<Outcome> {
  const flavour = setting.flavour ?? "posix";
  const cwd = setting.cwd ?? (flavour === "win32" ? "C:\\work" : "/project");
  const disk = new MemoryDisk(setting, path[flavour], cwd);
  const texts = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      texts[name] += text;
    },
    isTerminal: setting.terminal?.[name] ?? false,
    columns: undefined,
  });
  const io: Io = {
    files: disk.files,
    path: path[flavour],
    cwd,
    env: setting.env ?? {},
    stdout: output("stdout"),
    stderr: output("stderr"),
    execute: setting.execute ?? (() => undefined),
    readStdin: async () => new TextEncoder().encode(setting.stdin ?? ""),
    today: "2026-11-22",
    milliseconds: setting.clock ?? (() => 0),
  };
  const status = await run(args, io);
  const { written, read, listed } = disk;
  return { status, ...texts, written, read, listed, left: disk.texts(), folders: disk.folders(), bytes: disk.bytes() };
}

class MemoryDisk {
  readonly written = new Map<string, string>();
  readonly read: string[] = [];
  readonly listed: string[] = [];
  readonly #nodes = new Map<string, Uint8Array | Failing | "folder">();
  readonly #folders = new Map<string, Map<string, FolderEntry>>();
  readonly #path: path.PlatformPath;
  readonly #setting: Setting;

  constructor(setting: Setting, flavour: path.PlatformPath, cwd: string) {
    this.#setting = setting;
    this.#path = flavour;
    this.#makeFolder(cwd);
    for (const [name, content] of Object.entries(setting.files ?? {})) this.#add(flavour.resolve(cwd, name), content);
  }

  bytes(): ReadonlyMap<string, Uint8Array> {
    return new Map(
      [...this.#nodes].flatMap(([path, node]) => (node instanceof Uint8Array ? [[path, node] as const] : [])),
    );
  }

  texts(): ReadonlyMap<string, string> {
    return new Map([...this.bytes()].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  }

  folders(): readonly string[] {
    return [...this.#folders.keys()];
  }

  readonly files: FileSystem = {
    read: (file) => {
      this.read.push(file);
      const node = this.#nodes.get(this.#key(file));
      if (node instanceof Uint8Array) return node;
      throw systemError(node === undefined ? "ENOENT" : node === "folder" ? "EISDIR" : node.code);
    },
    write: (file, content) => {
      if (this.#nodes.get(this.#key(this.#path.dirname(file))) !== "folder") throw systemError("ENOENT");
      const node = this.#nodes.get(this.#key(file));
      if (node !== undefined && node !== "folder" && !(node instanceof Uint8Array)) throw systemError(node.code);
      if (this.#setting.refuses?.(file) === true) throw systemError("ENOSPC");
      if (node === undefined) this.#add(file, content);
      else this.#nodes.set(this.#key(file), bytesOf(content));
      this.written.set(file, typeof content === "string" ? content : new TextDecoder().decode(content));
    },
    makeFolder: (folder) => {
      const missing = this.#missingFolders(folder);
      if (missing.length > 0 && this.#setting.refuses?.(folder) === true) throw systemError("EROFS");
      this.#makeFolder(folder);
      return missing.at(-1);
    },
    rename: (from, to) => {
      if (this.#setting.refuses?.(to) === true) throw systemError("EACCES");
      const node = this.#nodes.get(this.#key(from));
      if (!(node instanceof Uint8Array)) throw systemError("ENOENT");
      const text = this.written.get(from);
      this.#take(from);
      this.#add(to, node);
      if (text !== undefined) this.written.set(to, text);
    },
    remove: (place) => this.#take(place),
    list: (folder) => {
      this.listed.push(folder);
      const node = this.#nodes.get(this.#key(folder));
      if (node !== undefined && node !== "folder" && !(node instanceof Uint8Array)) throw systemError(node.code);
      const entries = this.#folders.get(this.#key(folder));
      if (entries === undefined) throw systemError("ENOENT");
      return (this.#setting.shuffle ?? ((all) => all))([...entries.values()]);
    },
    kindOf: (place) => {
      const node = this.#nodes.get(this.#key(place));
      if (node === undefined || node === "folder") return node;
      if (node instanceof Uint8Array) return "file";
      if (node.kind === "broken-link") return undefined;
      return node.kind === "folder" ? "folder" : "file";
    },
    realPath: (place) => place,
  };

  /** The folder and those above it that are not there, topmost last. */
  #missingFolders(folder: string): readonly string[] {
    if (this.#nodes.has(this.#key(folder)) || this.#path.dirname(folder) === folder) return [];
    return [folder, ...this.#missingFolders(this.#path.dirname(folder))];
  }

  #take(place: string): void {
    for (const { name } of this.#folders.get(this.#key(place))?.values() ?? [])
      this.#take(this.#path.join(place, name));
    this.#nodes.delete(this.#key(place));
    this.#folders.delete(this.#key(place));
    this.#folders.get(this.#key(this.#path.dirname(place)))?.delete(this.#path.basename(place));
    this.written.delete(place);
  }

  #add(place: string, content: string | Uint8Array | Failing | undefined): void {
    if (content === undefined) {
      this.#makeFolder(place);
      return;
    }
    const node = typeof content === "string" ? new TextEncoder().encode(content) : content;
    this.#makeFolder(this.#path.dirname(place));
    this.#nodes.set(this.#key(place), node);
    this.#enter(place, node instanceof Uint8Array ? "file" : (node.kind ?? "file"));
  }

  #makeFolder(folder: string): void {
    if (this.#nodes.has(this.#key(folder))) return;
    this.#nodes.set(this.#key(folder), "folder");
    this.#folders.set(this.#key(folder), new Map());
    if (this.#path.dirname(folder) === folder) return;
    this.#makeFolder(this.#path.dirname(folder));
    this.#enter(folder, "folder");
  }

  #enter(place: string, kind: FolderEntry["kind"]): void {
    const name = this.#path.basename(place);
    this.#folders.get(this.#key(this.#path.dirname(place)))?.set(name, { name, kind });
  }

  #key(place: string): string {
    return this.#path.sep === "\\" ? place.toLowerCase() : place;
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: told by the system`), { code });
}
