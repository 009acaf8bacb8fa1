import { hideSecrets } from "../../service/hide-values.ts";
import type { TextFile } from "../messages/told.ts";

/** A link made of more than this would be cut by mail programs and chats. */
export const longestLink = 32_000;

/** Nothing that a link unfolds to is larger, whoever made it: in UTF-16 units. */
const largestUnfolded = 8 * 1024 * 1024;

/** The fragment of a link that carries files, compressed, without the values of settings and secrets. */
export async function fragmentOf(files: readonly TextFile[]): Promise<string> {
  const shown = files.map(({ path, text }) => ({ path, text: hideSecrets(text) }));
  const folded = await throughStream(
    new TextEncoder().encode(JSON.stringify(shown)),
    new CompressionStream("deflate-raw"),
  );
  return `v1.${toBase64Url(folded)}`;
}

/** The files that the fragment of a link carries; `undefined` where it carries none. */
export async function filesInFragment(fragment: string): Promise<readonly TextFile[] | undefined> {
  const folded = /^v1\.([\w-]+)$/.exec(fragment)?.[1];
  if (folded === undefined) return undefined;
  try {
    const bytes = await throughStream(fromBase64Url(folded), new DecompressionStream("deflate-raw"));
    const files: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(files) && files.every(isTextFile) ? files : undefined;
  } catch {
    // Whatever is wrong with a link, it carries no files.
    return undefined;
  }
}

function isTextFile(value: unknown): value is TextFile {
  if (typeof value !== "object" || value === null || !("path" in value) || !("text" in value)) return false;
  return typeof value.path === "string" && typeof value.text === "string";
}

/** What a stream makes of bytes; it throws where they are no such stream, or come to too much. */
async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    pieces.push(step.value);
    length += step.value.length;
    if (length > largestUnfolded) throw new RangeError("The link unfolds to too much.");
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(characters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}
