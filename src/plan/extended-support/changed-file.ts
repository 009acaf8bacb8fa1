import { applyEdits, type Edit } from "../../text/edit.ts";
import type { XmlDocument } from "../../xml/tree.ts";

/** A file of the owner's, and what has to be changed in it; outside the edits it stays as it is. */
export interface ChangedFile {
  readonly kind: "definition" | "configuration";
  readonly document: XmlDocument;
  /** In the order of the text; none overlaps another. */
  readonly edits: readonly Edit[];
}

/**
 * The changed text. It has the line ends of the original, and no byte order mark, like every decoded text: whoever
 * writes it encodes it as the original was, mark included, because the XML declaration may name that encoding.
 */
export function changedText({ document, edits }: ChangedFile): string {
  return applyEdits(document.text, edits);
}
