import type { Edit } from "../text/edit.ts";
import { compareSpans } from "../text/span.ts";
import { chooseEncoding } from "./choose-encoding.ts";
import type { Encoding } from "./encodings.ts";

/**
 * The bytes of an XML file with edits made to its text: every byte outside of them stays, mark and encoding included.
 * What is put in is encoded as the file is; a character that such a file cannot hold becomes a reference to it, so an edit
 * puts in markup or values, never names, of other characters than ASCII. Edits do not overlap.
 */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[], file: string): Uint8Array {
  const { encoding, markLength } = chooseEncoding(bytes, file);
  const ordered = [...edits].sort((left, right) => compareSpans(left.span, right.span));
  const ends = ordered.flatMap(({ span }) => [span.start, span.end]);
  const offsets = byteOffsets(bytes.subarray(markLength), encoding, ends).map((offset) => offset + markLength);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const [index, { text }] of ordered.entries()) {
    pieces.push(bytes.subarray(from, offsets[2 * index]), encodeAs(encoding, text));
    from = offsets[2 * index + 1] ?? from;
  }
  return joined([...pieces, bytes.subarray(from)]);
}

/** The offsets in bytes of ascending offsets in UTF-16 units. */
function byteOffsets(bytes: Uint8Array, encoding: Encoding, offsets: readonly number[]): readonly number[] {
  if (encoding.kind === "single-byte") return offsets;
  const decoder = new TextDecoder(encoding.name, { ignoreBOM: true });
  const found: number[] = [];
  let units = 0;
  for (let index = 0; index <= bytes.length && found.length < offsets.length; index++) {
    while (found.length < offsets.length && (offsets[found.length] ?? 0) <= units) found.push(index);
    units += decoder.decode(bytes.subarray(index, index + 1), { stream: true }).length;
  }
  while (found.length < offsets.length) found.push(bytes.length);
  return found;
}

function encodeAs({ name }: Encoding, text: string): Uint8Array {
  if (name === "utf-8") return new TextEncoder().encode(text);
  if (name === "utf-16le" || name === "utf-16be") return utf16(text, name === "utf-16le");
  return new TextEncoder().encode(text.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`));
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), isLittleEndian);
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
