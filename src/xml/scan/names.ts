import { isOddSpace } from "./characters.ts";

const nameStart = /[:A-Z_a-z]/;
const nameCharacter = /[-.0-9:A-Z_a-z]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a control character that stands in a tag is reported as such
const separator = /[\u0000-\u0020<>/="']/;
const asciiStarts = asciiTable(nameStart);
const asciiCharacters = asciiTable(nameCharacter);
const asciiSeparators = asciiTable(separator);

const wideStart =
  /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/uy;
const wideCharacter =
  /[\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/uy;

/** Where the name that begins at `at` ends; `at` where none begins. Fifth edition: https://www.w3.org/TR/xml/#NT-Name. */
export function endOfName(text: string, at: number): number {
  let end = at;
  const first = text.charCodeAt(at);
  if (first < 128) end += asciiStarts[first] ?? 0;
  else end += widthAt(wideStart, text, at);
  if (end === at) return at;
  for (;;) {
    const code = text.charCodeAt(end);
    const width = code < 128 ? (asciiCharacters[code] ?? 0) : widthAt(wideCharacter, text, end);
    if (width === 0) return end;
    end += width;
  }
}

/** Where what was meant as a name ends: at white space, markup, or a character that is reported anyway. */
export function endOfMeantName(text: string, at: number): number {
  let end = at;
  while (end < text.length && !endsMeantName(text.charCodeAt(end))) end += 1;
  return end;
}

/** Whether a name may be followed by this character, the end of the text (`NaN`) included. */
export function endsMeantName(code: number): boolean {
  return code < 128 ? asciiSeparators[code] === 1 : Number.isNaN(code) || isOddSpace(code);
}

function asciiTable(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0));
}

function widthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}
