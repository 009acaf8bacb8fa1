import { isPassedOver, isWanted } from "../../cli/files/search-folder.ts";
import type { GivenFile } from "../messages/ask.ts";

/** What is taken of a folder, of which a user may not know what is in it. */
const mostFiles = 500;

/** No such file is larger than this: in bytes. */
const largestFile = 64 * 1024 * 1024;

/** A file of the browser's with the path that it has below what was given. */
export interface FoundFile {
  readonly path: string;
  readonly file: File;
}

/** What was read, and what was not, in sentences. */
export interface ReadFiles {
  readonly files: readonly GivenFile[];
  readonly troubles: readonly string[];
}

/** Whether a file of a folder is one that csdef looks at: those that it reads, outside of what tools write. */
export function isTaken(path: string): boolean {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  return (isWanted(name) || name === "csdef.json") && !parts.slice(0, -1).some(isPassedOver);
}

/** The contents of files. */
export async function readFiles(found: readonly FoundFile[]): Promise<ReadFiles> {
  const taken = found.slice(0, mostFiles);
  const read = await Promise.all(taken.map(readOne));
  const rest = found.length > mostFiles ? [`Of ${found.length} files the first ${mostFiles} are opened.`] : [];
  return {
    files: read.filter((one) => typeof one !== "string"),
    troubles: [...read.filter((one) => typeof one === "string"), ...rest],
  };
}

async function readOne({ path, file }: FoundFile): Promise<GivenFile | string> {
  if (file.size > largestFile) return `${path} is larger than 64 MB, so it is not opened.`;
  try {
    return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return `${path} cannot be read.`;
  }
}
