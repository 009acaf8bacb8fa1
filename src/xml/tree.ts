import type { Span } from "../text/span.ts";

/**
 * A document as a tree in which every character of the text has its place: printing it gives the text back.
 * Offsets are UTF-16 units of the decoded text, which has no byte order mark.
 */
export interface XmlDocument {
  readonly file: string;
  readonly text: string;
  /** All top-level nodes in document order: declaration, comments, white space, the root element, what could not be read. */
  readonly nodes: readonly XmlNode[];
  /** The first top-level element, if there is any. */
  readonly root: XmlElement | undefined;
}

export type XmlNode = XmlElement | XmlText | XmlCData | XmlComment | XmlProcessingInstruction | XmlUnread;

interface XmlRange {
  readonly start: number;
  readonly end: number;
}

/** An element with its tags. Of an element that the file never closes, `end` is where its content ends. */
export interface XmlElement extends XmlRange {
  readonly kind: "element";
  readonly file: string;
  /** The name as written, prefix included. */
  readonly name: string;
  readonly local: string;
  /** The namespace that the name is in; `undefined` where it is in none, or its prefix is not declared. */
  readonly namespace: string | undefined;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Just past the `>` of the start tag (or of the empty-element tag). */
  readonly startTagEnd: number;
  /** Where `</` stands; equal to `end` for an empty-element tag and for an element that is not closed. */
  readonly endTagStart: number;
  /** Written as `<name … />`. */
  readonly isEmptyTag: boolean;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
}

/** An attribute, namespace declarations included. `start` is its name's first character, `end` is past the closing quote. */
export interface XmlAttribute extends XmlRange {
  readonly name: string;
  readonly local: string;
  /** The namespace of the name; an attribute without prefix is in none. `xmlns` and `xmlns:x` are in that of xmlns. */
  readonly namespace: string | undefined;
  /** The value as XML defines it: references decoded, white space normalised. */
  readonly value: string;
  readonly nameEnd: number;
  /** The text between the quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Character data, with references decoded in `value`. */
export interface XmlText extends XmlRange {
  readonly kind: "text";
  readonly value: string;
}

export interface XmlCData extends XmlRange {
  readonly kind: "cdata";
  readonly value: string;
}

export interface XmlComment extends XmlRange {
  readonly kind: "comment";
  /** What stands between `<!--` and `-->`. */
  readonly value: string;
}

/** A processing instruction; the XML declaration is one whose target is `xml`. */
export interface XmlProcessingInstruction extends XmlRange {
  readonly kind: "processing-instruction";
  readonly target: string;
  readonly value: string;
}

/** Text that is no XML, passed over after an error so that the rest could be read. */
export interface XmlUnread extends XmlRange {
  readonly kind: "unread";
}

/** The namespace of `xmlns` and `xmlns:…` attributes. */
export const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";

/** The namespace that the prefix `xml` stands for. */
export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";

/** The place of an element's name in its start tag. */
export function nameSpan(element: XmlElement): Span {
  return { file: element.file, start: element.nameStart, end: element.nameEnd };
}

/** The place of an element's whole start tag. */
export function startTagSpan(element: XmlElement): Span {
  return { file: element.file, start: element.start, end: element.startTagEnd };
}

/** The place of the whole element, tags included. */
export function elementSpan(element: XmlElement): Span {
  return { file: element.file, start: element.start, end: element.end };
}

/** The place of an attribute's name. */
export function attributeNameSpan(element: XmlElement, attribute: XmlAttribute): Span {
  return { file: element.file, start: attribute.start, end: attribute.nameEnd };
}

/** The place of an attribute's value, without the quotes. */
export function valueSpan(element: XmlElement, attribute: XmlAttribute): Span {
  return { file: element.file, start: attribute.valueStart, end: attribute.valueEnd };
}

/** The child elements, in document order. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((node): node is XmlElement => node.kind === "element");
}

/** The attribute of this name that is in no namespace. */
export function findAttribute(element: XmlElement, name: string): XmlAttribute | undefined {
  for (const attribute of element.attributes) if (attribute.name === name) return attribute;
  return undefined;
}
