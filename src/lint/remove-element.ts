import type { Fix } from "../diagnostic/diagnostic.ts";
import type { XmlDocument, XmlElement } from "../xml/tree.ts";
import type { Repetition } from "./repetitions.ts";

/** Takes an element out, with the white space before it, so that no empty line stays. */
export function removeElement({ text }: Pick<XmlDocument, "text">, element: XmlElement, title: string): Fix {
  const before = text.slice(0, element.start);
  const start = before.length - (/\s*$/.exec(before.slice(-200))?.[0].length ?? 0);
  return { title, edits: [{ span: { file: element.file, start, end: element.end }, text: "" }] };
}

/** Takes the second of two elements out where it says the same as the first, so that nothing can be lost. */
export function removeCopy(
  document: Pick<XmlDocument, "text">,
  { first, repeated }: Repetition<{ readonly element: XmlElement | undefined }>,
): readonly Fix[] {
  if (first.element === undefined || repeated.element === undefined) return [];
  if (contentOf(document, first.element) !== contentOf(document, repeated.element)) return [];
  return [removeElement(document, repeated.element, "Remove this copy")];
}

/** What an element says, whatever the order of its attributes. */
function contentOf({ text }: Pick<XmlDocument, "text">, element: XmlElement): string {
  const attributes = element.attributes.map(({ name, value }) => [name, value]).sort();
  return JSON.stringify([element.name, attributes, text.slice(element.startTagEnd, element.endTagStart).trim()]);
}
