import { strToU8, zipSync } from "fflate";

/** A file to be packed. */
interface PackedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Files as one ZIP archive; of equal names the last one stays. */
export function zipOf(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, content }) => [name, typeof content === "string" ? strToU8(content) : content]);
  return new Uint8Array(zipSync(Object.fromEntries(entries)));
}
