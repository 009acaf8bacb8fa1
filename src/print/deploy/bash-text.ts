/**
 * The text as a word of bash, in ASCII alone and on one line. What is not printable is written byte by byte in UTF-8,
 * because `\u` of bash means nothing under the locale C; so is what a reader could take for an expansion.
 *
 * Source: https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html
 */
export function bashText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !/[$`\\]/.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  const bytes = [...new TextEncoder().encode(text)];
  return `$'${bytes.map(escapedByte).join("")}'`;
}

/** Octal takes three digits whatever comes behind, so that no digit of the text is read as part of it. */
function escapedByte(byte: number): string {
  const character = String.fromCharCode(byte);
  const isPlain = byte >= 0x20 && byte <= 0x7e && !"'\\$`".includes(character);
  return isPlain ? character : `\\${byte.toString(8).padStart(3, "0")}`;
}
