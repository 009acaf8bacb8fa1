import { replaceUnsafe, visibleText } from "../../text/visible-text.ts";
import { isIdentifier } from "./identifier.ts";

/** The text between `'` and `'`, so that reading it gives the same text. See {@link escapedText}. */
export function quotedText(text: string): string {
  return `'${escapedText(text)}'`;
}

/**
 * The text as it stands within `'…'`. What a terminal or an editor would obey or hide (controls, marks of direction,
 * line separators, a byte order mark) is written as `\u{…}`. Half of a surrogate pair is no character and no file in
 * UTF-8 can hold it; it becomes U+FFFD, as any encoder would make of it.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/data-types#strings
 */
export function escapedText(text: string): string {
  return replaceUnsafe(text.replace(/[\\'\n\r\t]|\$(?=\{)/g, shortEscape), codePointEscape);
}

/** The name of a property, in quotes where it needs them. */
export function propertyName(name: string): string {
  return isIdentifier(name) ? name : quotedText(name);
}

/** A line of a comment. Nothing that it holds ends it. */
export function commentLine(text: string): string {
  return `// ${visibleText(text)}`.trimEnd();
}

const shortEscapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function shortEscape(character: string): string {
  return shortEscapes[character] ?? `\\${character}`;
}

function codePointEscape(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `\\u{${(isHalfOfPair(codePoint) ? 0xfffd : codePoint).toString(16)}}`;
}

function isHalfOfPair(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}
