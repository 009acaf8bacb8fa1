import type { Fix } from "../diagnostic/diagnostic.ts";
import type { Located } from "../text/span.ts";
import { findAttribute, nameSpan, type XmlElement } from "../xml/tree.ts";

/** Writes another value in place of one that stands in a file. */
export function useInstead(value: Located<unknown>, text: string): Fix {
  return { title: `Use '${text}'`, edits: [{ span: value.span, text: escapeAttribute(text) }] };
}

/** Gives an element one more attribute, behind the one named `after`, or behind its name where that one is absent. */
export function addAttribute(element: XmlElement, name: string, value: string, after = "name"): Fix {
  const place = findAttribute(element, after)?.end ?? element.nameEnd;
  const span = { file: element.file, start: place, end: place };
  return { title: `Write ${name}="${value}"`, edits: [{ span, text: ` ${name}="${escapeAttribute(value)}"` }] };
}

/** Takes an attribute out, with the white space before it; none where the element has no such attribute. */
export function removeAttribute(
  document: { readonly text: string },
  element: XmlElement,
  name: string,
): readonly Fix[] {
  const attribute = findAttribute(element, name);
  if (attribute === undefined) return [];
  const before = document.text.slice(nameSpan(element).end, attribute.start);
  const start = attribute.start - (before.length - before.trimEnd().length);
  return [{ title: `Remove ${name}`, edits: [{ span: { file: element.file, start, end: attribute.end }, text: "" }] }];
}

/** Text for between either kind of quotes. */
function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");
}
