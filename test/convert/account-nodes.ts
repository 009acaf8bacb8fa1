import { childElements, type XmlDocument, type XmlElement, xmlnsNamespace } from "../../src/xml/tree.ts";

/** How many elements and attributes a document has, counted from its tree; declarations of namespaces are none. */
export function nodesIn({ root }: XmlDocument): number {
  return root === undefined ? 0 : nodesOf(root);
}

function nodesOf(element: XmlElement): number {
  const attributes = element.attributes.filter(({ namespace }) => namespace !== xmlnsNamespace);
  return 1 + attributes.length + childElements(element).reduce((sum, child) => sum + nodesOf(child), 0);
}
