export const tab = 0x09;
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const exclamationMark = 0x21;
export const quotationMark = 0x22;
export const numberSign = 0x23;
export const ampersand = 0x26;
export const apostrophe = 0x27;
export const solidus = 0x2f;
export const semicolon = 0x3b;
export const lessThan = 0x3c;
export const equals = 0x3d;
export const greaterThan = 0x3e;
export const questionMark = 0x3f;
export const rightBracket = 0x5d;

/** White space of XML: https://www.w3.org/TR/xml/#NT-S. Of no character (`NaN`), false. */
export function isSpace(code: number): boolean {
  return code === space || code === lineFeed || code === carriageReturn || code === tab;
}

/** Whether this character opens a value; the same one closes it. */
export function isQuote(code: number): boolean {
  return code === quotationMark || code === apostrophe;
}

/** The first offset from `at` on that holds no white space. */
export function skipSpace(text: string, at: number): number {
  let next = at;
  while (isSpace(text.charCodeAt(next))) next += 1;
  return next;
}

/** A character that XML forbids, a lone surrogate among them: https://www.w3.org/TR/xml/#NT-Char. */
export const forbiddenCharacter =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u;

/** Whether a text has such a character. Each half of a pair is looked at twice only where there are pairs. */
export function hasForbiddenCharacter(text: string): boolean {
  return suspiciousUnit.test(text) && forbiddenCharacter.test(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const suspiciousUnit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;

/** Whether the character with this number may stand in XML. */
export function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < space) return isSpace(codePoint);
  if (codePoint > 0xd7ff && codePoint < 0xe000) return false;
  return codePoint <= 0x10ffff && codePoint !== 0xfffe && codePoint !== 0xffff;
}

/** White space of Unicode that is none of XML, and characters that XML forbids: in a tag they were mostly meant as space. */
export function isOddSpace(code: number): boolean {
  return oddSpaces.has(code) || (code < 0x20 && !isSpace(code));
}

const oddSpaces: ReadonlySet<number> = new Set([
  0x85, 0xa0, 0x2002, 0x2003, 0x2009, 0x2028, 0x2029, 0x202f, 0x3000, 0xfffe, 0xffff,
]);
