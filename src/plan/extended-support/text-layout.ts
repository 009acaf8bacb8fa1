import { childElements, type XmlDocument, type XmlElement } from "../../xml/tree.ts";

/** How a document is laid out, as far as what is added to it has to look like the rest. */
export interface TextLayout {
  /** What ends a line; empty where an element's content all stands on one line. */
  readonly lineEnd: string;
  /** What a level is indented by. */
  readonly unit: string;
}

/** The layout of a document: its first line end, and how far the first child of its root is indented. */
export function layoutOf({ text, root }: XmlDocument): TextLayout {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? "";
  const first = root && childElements(root)[0];
  if (root === undefined || first === undefined) return { lineEnd, unit: "  " };
  const outer = indentOf(text, root) ?? "";
  const inner = indentOf(text, first);
  if (inner === undefined) return { lineEnd: "", unit: "" };
  return { lineEnd, unit: inner.startsWith(outer) && inner !== outer ? inner.slice(outer.length) : "  " };
}

/** The white space that an element's line begins with; `undefined` where something else stands before the element. */
export function indentOf(text: string, { start }: XmlElement): string | undefined {
  const indent = indentBefore(text, start);
  return isLineStart(text, start - indent.length) ? indent : undefined;
}

/** The spaces and tabs right before an offset. */
export function indentBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, offset);
}

/** Whether a line begins at an offset. */
export function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || /[\r\n]/.test(text.charAt(offset - 1));
}
