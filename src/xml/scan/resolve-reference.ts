import { isXmlCharacter } from "./characters.ts";

/** The five entities that need no declaration: https://www.w3.org/TR/xml/#sec-predefined-ent. */
const predefined: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const decimal = /^#0*([0-9]{1,7})$/;
const hexadecimal = /^#x0*([0-9a-fA-F]{1,6})$/;

/** The character that a reference stands for, given what is between `&` and `;`; `undefined` where it stands for none. */
export function resolveReference(name: string): string | undefined {
  if (!name.startsWith("#")) return predefined.get(name);
  const codePoint = codePointOf(name);
  return codePoint !== undefined && isXmlCharacter(codePoint) ? String.fromCodePoint(codePoint) : undefined;
}

function codePointOf(name: string): number | undefined {
  const hexadecimalDigits = hexadecimal.exec(name)?.[1];
  if (hexadecimalDigits !== undefined) return Number.parseInt(hexadecimalDigits, 16);
  const decimalDigits = decimal.exec(name)?.[1];
  return decimalDigits === undefined ? undefined : Number.parseInt(decimalDigits, 10);
}
