import type { Scan, ScannedElement } from "./scan/scan-result.ts";
import type { XmlNode } from "./tree.ts";

/** Builds the tree from the scan alone: any text has one. */
export function buildTreeFromScan(_text: string, { nodes, parents }: Scan): readonly XmlNode[] {
  const top: XmlNode[] = [];
  const open: OpenElement[] = [];
  for (const [index, node] of nodes.entries()) {
    const siblings = childrenOf(open, parents[index]) ?? top;
    siblings.push(node);
    if (node.kind === "element") open.push({ element: node, children: [] });
  }
  childrenOf(open, undefined);
  return top;
}

interface OpenElement {
  readonly element: ScannedElement;
  readonly children: XmlNode[];
}

/** The children so far of an open element; elements within it are complete then, and get theirs. */
function childrenOf(open: OpenElement[], element: ScannedElement | undefined): XmlNode[] | undefined {
  for (let last = open[open.length - 1]; last !== undefined; last = open[open.length - 1]) {
    if (last.element === element) return last.children;
    // A copy is as long as it must be; an array that grew has room to spare, which would be most of a tree.
    if (last.children.length > 0) last.element.children = last.children.slice();
    open.pop();
  }
  return undefined;
}
