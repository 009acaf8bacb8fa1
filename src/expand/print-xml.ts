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

/**
 * The value with every character as a reference that would not survive. The builder leaves what looks like a reference
 * as it is, and writes tabs and line breaks bare, which a reader turns into spaces.
 */
function escapeValue(value: string): string {
  return value
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
