import { replaceUnsafe } from "../text/visible-text.ts";

/** An XML element as lines of text, its children indented. Attribute values are escaped; children are XML already. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const start = `<${name}${written.join("")}`;
  if (children.length === 0) return `${start} />`;
  return [`${start}>`, ...children.map(indented), `</${name}>`].join("\n");
}

/**
 * The text as XML character data or between quotes of either kind. What a terminal or a build would obey becomes a
 * reference to the character; what XML cannot hold at all is written out as `\u{1b}`.
 */
export function escapeXml(text: string): string {
  const markup = text.replace(/[&<>"']/g, (character) => entities.get(character) ?? character);
  return replaceUnsafe(markup, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return allowed.test(character) ? `&#x${code};` : `\\u{${code}}`;
  });
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

/** `Char` of XML 1.0, https://www.w3.org/TR/xml/#NT-Char */
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u;

function indented(lines: string): string {
  return lines.replace(/^/gm, "  ");
}
