import type { Scan } from "./scan-result.ts";
import { scannedElement, scannedLeaf } from "./scanned-node.ts";
import type { XmlNode } from "./tree.ts";

/** Builds the tree from the scan alone: any text has one. */
export const buildTreeFromScan = (text: string, scan: Scan): readonly XmlNode[] => {
  const { nodes } = scan;
  const top: XmlNode[] = [];
  const childrenByElement: XmlNode[][] = [];
  for (const [index, kind] of nodes.kind.entries()) {
    const siblings = childrenByElement[nodes.parent[index] ?? -1] ?? top;
    if (kind !== "element") {
      siblings.push(scannedLeaf(text, kind, nodes.start[index] ?? 0, nodes.end[index] ?? 0));
      continue;
    }
    const children: XmlNode[] = [];
    siblings.push(scannedElement(text, scan, childrenByElement.length, children));
    childrenByElement.push(children);
  }
  return top;
};
