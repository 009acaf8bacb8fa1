import { replaceUnsafe } from "../text/visible-text.ts";

/**
 * A value as JSON, without loss: what a terminal or the log of a build would obey is escaped. An indented text has
 * line breaks outside of its strings alone.
 */
export function jsonText(value: unknown, indent = 0): string {
  const text = JSON.stringify(value, undefined, indent) ?? "null";
  return replaceUnsafe(text, (character) => (character === "\n" ? character : escaped(character)));
}

/** One escape for each UTF-16 unit, as JSON has it. */
function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
