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
export const colon = 0x3a;
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

/** Whether the character with this number may stand in XML. */
export function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < space) return isSpace(codePoint);
  if (codePoint > 0xd7ff && codePoint < 0xe000) return false;
  return codePoint <= 0x10ffff && codePoint !== 0xfffe && codePoint !== 0xffff;
}
