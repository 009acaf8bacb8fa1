import type { Fix } from "../../diagnostic/diagnostic.ts";
import type { Edit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import type { XmlAttribute, XmlElement } from "../../xml/tree.ts";

/** Gives an element another local name, in both of its tags. */
export function renameElement(element: XmlElement, local: string): Fix {
  const { file, name, nameStart, nameEnd, endTagStart } = element;
  const prefix = name.length - element.local.length;
  const edits: Edit[] = [{ span: { file, start: nameStart + prefix, end: nameEnd }, text: local }];
  if (isClosed(element)) {
    const start = endTagStart + "</".length;
    edits.push({ span: { file, start: start + prefix, end: start + name.length }, text: local });
  }
  return { title: `Use '${local}'`, edits };
}

/** Gives an attribute another name. */
export function renameAttribute({ file }: XmlElement, attribute: XmlAttribute, name: string): Fix {
  return {
    title: `Use '${name}'`,
    edits: [{ span: { file, start: attribute.start, end: attribute.nameEnd }, text: name }],
  };
}

/** Writes a word of the schema in place of a text. */
export function writeInstead(span: Span, text: string): Fix {
  return { title: `Use '${text}'`, edits: [{ span, text }] };
}

/** Writes something behind the name in the start tag. */
export function insertAfterName({ file, nameEnd }: XmlElement, text: string, title: string): Fix {
  return { title, edits: [{ span: { file, start: nameEnd, end: nameEnd }, text }] };
}

/** Takes an attribute out, with one character of the white space before it. */
export function removeAttribute({ file }: XmlElement, attribute: XmlAttribute): Fix {
  const span = { file, start: attribute.start - 1, end: attribute.end };
  return { title: `Remove ${attribute.name}`, edits: [{ span, text: "" }] };
}

/** Whether an element has an end tag of its own. Of one that has none, what it lacks may stand in what was not read. */
export function isClosed(element: XmlElement): boolean {
  return element.endTagStart < element.end;
}
