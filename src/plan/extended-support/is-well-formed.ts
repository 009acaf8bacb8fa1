import type { XmlDocument, XmlNode } from "../../xml/tree.ts";

/** Whether a document was read without loss: one root, every element closed, nothing passed over. */
export function isWellFormed({ nodes }: XmlDocument): boolean {
  return nodes.filter(({ kind }) => kind === "element").length === 1 && nodes.every(isWhole);
}

function isWhole(node: XmlNode): boolean {
  if (node.kind !== "element") return node.kind !== "unread";
  return (node.isEmptyTag || node.endTagStart < node.end) && node.children.every(isWhole);
}
