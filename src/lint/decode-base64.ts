/** The bytes of a Base64 text, white space aside; `undefined` where it is none. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const digits = text.replace(/\s/g, "");
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(digits)) return undefined;
  return Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
}
