import { diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic, Staged } from "../diagnostic/diagnostic.ts";
import { chooseEncoding } from "./choose-encoding.ts";
import { badBytes } from "./codes/encoding-codes.ts";
import { decodeAs } from "./encodings.ts";
import { shorten } from "./shorten.ts";

/** The text of a file and how it was encoded. */
export interface DecodedText {
  /** Without the byte order mark. Bytes that could not be decoded are U+FFFD. */
  readonly text: string;
  /** The encoding that was used, such as `utf-8` or `utf-16le`. */
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
}

/**
 * The text of an XML file: by its byte order mark, else by the zeros of UTF-16, else as the declaration says, else UTF-8.
 *
 * Reported are bytes that the encoding does not have, at the first of them, and a declaration that names another encoding
 * or none that is known.
 */
export function decodeXml(bytes: Uint8Array, file: string): Staged<DecodedText> {
  const { encoding, markLength, diagnostics } = chooseEncoding(bytes, file);
  const { text, badAt } = decodeAs(encoding, bytes.subarray(markLength));
  const value = { text, encoding: encoding.name, hasByteOrderMark: markLength > 0 };
  if (badAt === undefined) return { value, diagnostics };
  return { value, diagnostics: [...diagnostics, badBytesAt(file, badAt, text, encoding.name)] };
}

/** A character that is cut off at the end of the file has no place in the text but its end. */
function badBytesAt(file: string, badAt: number, text: string, encoding: string): Diagnostic {
  const start = Math.min(badAt, text.length);
  const span = { file, start, end: Math.min(start + 1, text.length) };
  return diagnose(badBytes, "invalid", span, { encoding: shorten(encoding) });
}
