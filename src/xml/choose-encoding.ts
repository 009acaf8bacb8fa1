import { diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic, Fix } from "../diagnostic/diagnostic.ts";
import type { Span } from "../text/span.ts";
import { unknownEncoding, wrongEncoding } from "./codes/encoding-codes.ts";
import { type Encoding, findEncoding, isUtf16Label, utf8, utf16be, utf16le } from "./encodings.ts";
import { shorten } from "./shorten.ts";

/** How the bytes of a file are to be decoded, and what its declaration says wrongly of that. */
export interface EncodingChoice {
  readonly encoding: Encoding;
  /** The number of bytes of the byte order mark; 0 without one. */
  readonly markLength: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Declared {
  readonly label: string;
  readonly span: Span;
}

/**
 * The encoding of a file: https://www.w3.org/TR/xml/#sec-guessing.
 *
 * Where the first bytes and the declaration differ the bytes are believed. That UTF-16 is declared to be something else
 * .NET refuses and libxml2 does not; the other way round both do.
 */
export function chooseEncoding(bytes: Uint8Array, file: string): EncodingChoice {
  const [encoding, markLength] = encodingByBytes(bytes);
  const declared = declaredEncoding(encoding ?? utf8, bytes.subarray(markLength), file);
  if (isUtf32(bytes)) return refuseUtf32(bytes, file);
  if (encoding === utf16le || encoding === utf16be) {
    return { encoding, markLength, diagnostics: checkUtf16(encoding, declared) };
  }
  if (encoding === utf8) return { encoding, markLength, diagnostics: checkMarked(declared, bytes) };
  return chooseDeclared(declared);
}

function isUtf32(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]);
}

/** Nothing is read of UTF-32: by any other encoding each of its characters would be a mistake. */
function refuseUtf32(bytes: Uint8Array, file: string): EncodingChoice {
  const diagnostics = [unknown({ label: "utf-32", span: { file, start: 0, end: 0 } })];
  return { encoding: utf8, markLength: bytes.length, diagnostics };
}

const signatures: readonly (readonly [readonly number[], Encoding, number])[] = [
  [[0xef, 0xbb, 0xbf], utf8, 3],
  [[0xff, 0xfe], utf16le, 2],
  [[0xfe, 0xff], utf16be, 2],
];

function encodingByBytes(bytes: Uint8Array): [Encoding | undefined, number] {
  for (const [mark, encoding, length] of signatures) {
    if (startsWith(bytes, mark)) return [encoding, length];
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return [utf16le, 0];
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return [utf16be, 0];
  return [undefined, 0];
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

const declaration = /^<\?xml\s[^<>]{0,200}?encoding\s*=\s*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)')/;

/** What the declaration says; a name that can be none of an encoding is left to the parser, which reports it. */
function declaredEncoding(encoding: Encoding, bytes: Uint8Array, file: string): Declared | undefined {
  const match = declaration.exec(startOfText(encoding, bytes));
  const label = match?.[1] ?? match?.[2];
  if (match === null || label === undefined) return undefined;
  const end = match[0].length - 1;
  return { label, span: { file, start: end - label.length, end } };
}

/** The first characters; what is no text is of no matter, for a declaration is ASCII. */
function startOfText(encoding: Encoding, bytes: Uint8Array): string {
  return new TextDecoder(encoding.name, { ignoreBOM: true }).decode(bytes.subarray(0, 800));
}

function checkUtf16(encoding: Encoding, declared: Declared | undefined): Diagnostic[] {
  if (declared === undefined || isUtf16Label(declared.label, encoding)) return [];
  return [differs(declared, encoding.name, "utf-16")];
}

/** A file with the mark of UTF-8 is that; another label misleads .NET, which tells only where a letter is not ASCII. */
function checkMarked(declared: Declared | undefined, bytes: Uint8Array): Diagnostic[] {
  if (declared === undefined) return [];
  const encoding = findEncoding(declared.label);
  if (encoding === utf8) return [];
  if (encoding === undefined) return [isUtf16Label(declared.label) ? differs(declared, "utf-8") : unknown(declared)];
  const isAscii = bytes.subarray(3).every((byte) => byte < 0x80);
  return isAscii ? [] : [{ ...differs(declared, "utf-8"), severity: "warning" }];
}

function chooseDeclared(declared: Declared | undefined): EncodingChoice {
  if (declared === undefined) return { encoding: utf8, markLength: 0, diagnostics: [] };
  const encoding = findEncoding(declared.label);
  if (encoding !== undefined) return { encoding, markLength: 0, diagnostics: [] };
  const finding = isUtf16Label(declared.label) ? differs(declared, "not UTF-16") : unknown(declared);
  return { encoding: utf8, markLength: 0, diagnostics: [finding] };
}

function differs({ label, span }: Declared, actual: string, right = "utf-8"): Diagnostic {
  const data = { declared: shorten(label), actual };
  return diagnose(wrongEncoding, "differs", span, data, { fixes: [useLabel(span, right)] });
}

function unknown({ label, span }: Declared): Diagnostic {
  const fixes = span.start === span.end ? [] : [useLabel(span, "utf-8")];
  return diagnose(unknownEncoding, "unknown", span, { encoding: shorten(label), assumed: "utf-8" }, { fixes });
}

function useLabel(span: Span, label: string): Fix {
  return { title: `Use '${label}'`, edits: [{ span, text: label }] };
}
