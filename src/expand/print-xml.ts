import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import type { PrintedElement } from "./printed-element.ts";

/** An XML document with this root, indented by two, its lines ended by LF. Read again, every value is the one given. */
export function printXml(root: PrintedElement): string {
  const builder = create({ version: "1.0", encoding: "utf-8" });
  append(builder, root);
  return `${builder.end({ prettyPrint: true, spaceBeforeSlash: true })}\n`;
}

function append(parent: XMLBuilder, { name, attributes, children }: PrintedElement): void {
  const element = parent.ele(name);
  for (const [attribute, value] of attributes) element.att(attribute, escapeValue(value));
  for (const child of children) append(element, child);
}

const bare = /[\t\n\r\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * The value with every character as a reference that would not survive. The builder leaves what looks like a reference
 * as it is, and writes tabs and line breaks bare, which a reader turns into spaces. Controls and marks that a terminal
 * would obey are references too: the output may well be shown by one.
 */
function escapeValue(value: string): string {
  return value
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(bare, (character) => `&#${character.charCodeAt(0)};`);
}
