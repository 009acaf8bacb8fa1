import type { XmlDocument, XmlNode } from "./tree.ts";

/** The text of a document, put together from its nodes: exactly the text that it was parsed from, broken or not. */
export function printXml(document: XmlDocument): string {
  const pieces: string[] = [];
  for (const node of document.nodes) printNode(document.text, node, pieces);
  return pieces.join("");
}

function printNode(text: string, node: XmlNode, pieces: string[]): void {
  if (node.kind !== "element") {
    pieces.push(text.slice(node.start, node.end));
    return;
  }
  pieces.push(text.slice(node.start, node.startTagEnd));
  for (const child of node.children) printNode(text, child, pieces);
  pieces.push(text.slice(node.endTagStart, node.end));
}
