import type { Edit } from "../../text/edit.ts";
import { childElements, findAttribute, valueSpan, type XmlDocument, type XmlElement } from "../../xml/tree.ts";
import { indentOf, layoutOf, type TextLayout } from "./text-layout.ts";

/** An element to be written into a document. */
export interface NewElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly NewElement[];
}

/** A new element. */
export function newElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly NewElement[] = [],
): NewElement {
  return { name, attributes, children };
}

/**
 * Writes elements into another, in the layout of the document: behind the last child that has one of the names in
 * `behind`, else as the first. They get the prefix of the element that they stand in, and so its namespace.
 */
export function insertElements(
  document: XmlDocument,
  parent: XmlElement,
  elements: readonly NewElement[],
  behind: readonly string[],
): Edit {
  const layout = layoutOf(document);
  const previous = childElements(parent).findLast(({ local }) => behind.includes(local));
  const outer = layout.lineEnd === "" ? "" : (indentOf(document.text, parent) ?? "");
  const indent = (previous && indentOf(document.text, previous)) ?? outer + layout.unit;
  const prefix = parent.name.slice(0, parent.name.length - parent.local.length);
  const lines = elements.flatMap((element) => linesOf(element, prefix, indent, layout));
  const content = lines.map((line) => layout.lineEnd + line).join("");
  if (parent.isEmptyTag) return opened(document, parent, `${content}${layout.lineEnd}${outer}`);
  const isBare = parent.startTagEnd === parent.endTagStart;
  return insertion(parent, previous?.end ?? parent.startTagEnd, isBare ? content + layout.lineEnd + outer : content);
}

/** Gives an attribute of an element a value, be it there or not. */
export function setAttribute(element: XmlElement, name: string, value: string): Edit {
  const attribute = findAttribute(element, name);
  if (attribute !== undefined) return { span: valueSpan(element, attribute), text: escapedAttribute(value) };
  return insertAttribute(element, element.nameEnd, name, value);
}

/** Writes an attribute at an offset of a start tag, behind a name or another attribute. */
export function insertAttribute(element: XmlElement, offset: number, name: string, value: string): Edit {
  return insertion(element, offset, ` ${name}="${escapedAttribute(value)}"`);
}

/** An empty-element tag written as two tags with content between them. */
function opened({ text }: XmlDocument, parent: XmlElement, content: string): Edit {
  const head = text.slice(parent.start, parent.end - "/>".length);
  const start = parent.start + head.trimEnd().length;
  return { span: { file: parent.file, start, end: parent.end }, text: `>${content}</${parent.name}>` };
}

function insertion({ file }: XmlElement, offset: number, text: string): Edit {
  return { span: { file, start: offset, end: offset }, text };
}

function linesOf(element: NewElement, prefix: string, indent: string, layout: TextLayout): readonly string[] {
  const name = prefix + element.name;
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${escapedAttribute(value)}"`);
  const head = `<${name}${attributes.join("")}`;
  if (element.children.length === 0) return [`${indent}${head} />`];
  const within = element.children.flatMap((child) => linesOf(child, prefix, indent + layout.unit, layout));
  return [`${indent}${head}>`, ...within, `${indent}</${name}>`];
}

/** Text for between either kind of quotes; white space other than blanks as references, or a reader would make blanks of it. */
function escapedAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;")
    .replace(/[\t\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
