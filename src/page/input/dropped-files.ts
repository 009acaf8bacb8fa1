import { type FoundFile, isTaken } from "./wanted-files.ts";

/** The files that were dropped or pasted: those that stand alone as they are, of folders what csdef looks at. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly FoundFile[]> {
  // The items are gone once the event is over, so all of them are taken before anything is waited for.
  const entries = [...transfer.items].map((item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const found = entries.map((entry, index) => {
    const file = transfer.items[index]?.getAsFile() ?? undefined;
    if (entry?.isDirectory) return filesBelow(entry);
    return Promise.resolve(file === undefined ? [] : [{ path: file.name, file }]);
  });
  return (await Promise.all(found)).flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly FoundFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (isFileEntry(entry)) return isTaken(path) ? [{ path, file: await fileOf(entry) }] : [];
  if (!isFolderEntry(entry) || !isTaken(`${path}/csdef.json`)) return [];
  const below = await Promise.all((await entriesIn(entry)).map(filesBelow));
  return below.flat();
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder is told in portions of a hundred; an empty one is the last. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all.sort((left, right) => (left.name < right.name ? -1 : 1));
    all.push(...portion);
  }
}
