/** One encoding: what it is called here, and how its bytes become text. */
export interface Encoding {
  readonly name: string;
  /** `single-byte`: each byte is the character of that number, up to `last`. Others are left to `TextDecoder`. */
  readonly kind: "text-decoder" | "single-byte";
  readonly last: number;
}

export const utf8 = textDecoderEncoding("utf-8");
export const utf16le = textDecoderEncoding("utf-16le");
export const utf16be = textDecoderEncoding("utf-16be");

/** The labels that .NET and libxml2 both take for each order of bytes of UTF-16. */
const utf16Labels: ReadonlyMap<Encoding, readonly string[]> = new Map([
  [utf16le, ["utf-16", "iso-10646-ucs-2", "utf-16le", "ucs-2", "unicode"]],
  [utf16be, ["utf-16", "iso-10646-ucs-2", "utf-16be"]],
]);

/** Whether a label, its case aside, is one of UTF-16, or of this order of its bytes. */
export function isUtf16Label(label: string, encoding?: Encoding): boolean {
  const known = encoding === undefined ? [...utf16Labels.values()].flat() : (utf16Labels.get(encoding) ?? []);
  return known.includes(label.toLowerCase());
}

/** Encodings in which a byte below 128 is the ASCII character, by every label that .NET and libxml2 both know. */
const asciiCompatible: ReadonlyMap<string, Encoding> = new Map([
  ["utf-8", utf8],
  ["unicode-1-1-utf-8", utf8],
  ...["us-ascii", "ascii"].map((label) => [label, singleByteEncoding("us-ascii", 0x7f)] as const),
  ...["iso-8859-1", "latin1"].map((label) => [label, singleByteEncoding("iso-8859-1", 0xff)] as const),
  ...[
    ...["iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-9"],
    ...[
      "iso-8859-13",
      "iso-8859-15",
      "koi8-r",
      "koi8-u",
      "windows-874",
      "windows-1250",
      "windows-1251",
      "windows-1252",
    ],
    ...["windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258"],
    ...["big5", "gb2312", "gbk", "gb18030", "shift_jis", "euc-jp", "euc-kr"],
  ].map((label) => [label, textDecoderEncoding(label)] as const),
]);

/** The encoding of a label as a declaration may name it where the bytes are no UTF-16; case does not count. */
export function findEncoding(label: string): Encoding | undefined {
  const encoding = asciiCompatible.get(label.toLowerCase());
  return encoding !== undefined && isSupported(encoding) ? encoding : undefined;
}

/** The text of the bytes, with U+FFFD for what is none, and the offset in the text where the first such byte would be. */
export function decodeAs(encoding: Encoding, bytes: Uint8Array): { text: string; badAt: number | undefined } {
  if (encoding.kind === "single-byte") return decodeSingleBytes(encoding, bytes);
  try {
    return { text: new TextDecoder(encoding.name, { fatal: true, ignoreBOM: true }).decode(bytes), badAt: undefined };
  } catch {
    // A character that is cut off at the end is left out: as U+FFFD it would be a second mistake, text after the root.
    const text = new TextDecoder(encoding.name, { ignoreBOM: true }).decode(bytes, { stream: true });
    return { text, badAt: goodLength(encoding.name, bytes) };
  }
}

function textDecoderEncoding(name: string): Encoding {
  return { name, kind: "text-decoder", last: 0 };
}

function singleByteEncoding(name: string, last: number): Encoding {
  return { name, kind: "single-byte", last };
}

/** A platform with few encodings refuses the others by an exception. */
function isSupported(encoding: Encoding): boolean {
  if (encoding.kind === "single-byte") return true;
  try {
    return new TextDecoder(encoding.name).encoding !== "";
  } catch {
    return false;
  }
}

function decodeSingleBytes({ last }: Encoding, bytes: Uint8Array): { text: string; badAt: number | undefined } {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 4096) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 4096)));
  }
  const text = pieces.join("");
  const badAt = bytes.findIndex((byte) => byte > last);
  return badAt < 0 ? { text, badAt: undefined } : { text: text.replace(/[^\0-\x7f]/g, "\ufffd"), badAt };
}

/** How much text there is before the first bad byte: first by large steps, then byte by byte where one of them failed. */
function goodLength(label: string, bytes: Uint8Array): number {
  const coarse = decodeBySteps(label, bytes, 0, 4096);
  return decodeBySteps(label, bytes, coarse.at, 1).length;
}

function decodeBySteps(label: string, bytes: Uint8Array, from: number, step: number): { at: number; length: number } {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  let at = from;
  let length = decoder.decode(bytes.subarray(0, from), { stream: true }).length;
  try {
    for (; at < bytes.length; at += step) {
      length += decoder.decode(bytes.subarray(at, at + step), { stream: true }).length;
    }
  } catch {
    return { at, length };
  }
  return { at: Math.max(0, at - step), length };
}
