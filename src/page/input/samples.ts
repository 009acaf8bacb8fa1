import type { GivenFile } from "../messages/ask.ts";

/** The samples of the repository: each file is loaded when its sample is chosen. */
const loaders = import.meta.glob<string>("../../../samples/**/*.*", { query: "?raw", import: "default" });

const root = "../../../samples/";

/** The names of the samples. */
export const sampleNames: readonly string[] = [
  ...new Set(Object.keys(loaders).map((path) => path.slice(root.length).split("/")[0] ?? "")),
];

/** The files of a sample. */
export async function sampleFiles(name: string): Promise<readonly GivenFile[]> {
  const paths = Object.keys(loaders).filter((path) => path.startsWith(`${root}${name}/`));
  return Promise.all(paths.map(async (path) => ({ path: path.slice(root.length), bytes: await bytesOf(path) })));
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode(await loaders[path]?.());
}
