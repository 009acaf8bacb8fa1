import { diagnose } from "../diagnostic/code-record.ts";
import type { Staged } from "../diagnostic/diagnostic.ts";
import { boundsFrom, type XmlBounds } from "./bounds.ts";
import { buildTreeFromScan } from "./build-tree-from-scan.ts";
import { buildTreeWithFastXmlParser } from "./build-tree-with-fast-xml-parser.ts";
import { tooLarge } from "./codes/bound-codes.ts";
import { scan } from "./scan/scan.ts";
import type { Scan } from "./scan/scan-result.ts";
import type { XmlDocument, XmlElement, XmlNode } from "./tree.ts";

/**
 * The tree of a text, broken or not, and what is wrong with it as XML 1.0 and as Namespaces in XML.
 *
 * The text is as `decodeXml` gives it, without byte order mark. A document type declaration is refused and its entities
 * are not expanded. What is beyond a bound is reported and `unread` in the tree. Printing the tree gives the text back.
 */
export function parseXml(text: string, file: string, bounds?: Partial<XmlBounds>): Staged<XmlDocument> {
  const limits = boundsFrom(bounds);
  if (text.length > limits.size) return refuseSize(text, file, limits.size);
  const scanned = scan(text, file, limits);
  const nodes = buildTree(text, scanned);
  return { value: { file, text, nodes, root: nodes.find(isElement) }, diagnostics: scanned.diagnostics };
}

/**
 * Texts up to this length go through fast-xml-parser, which real files are far below. Of longer ones two trees at once cost
 * half as much again as the parser alone, as measured.
 */
const parserSize = 128 * 1024;

/** fast-xml-parser builds the tree of a text without errors; of others the scan alone tells what stands where. */
function buildTree(text: string, scanned: Scan): readonly XmlNode[] {
  const isForParser = scanned.diagnostics.length === 0 && text.length <= parserSize;
  const nodes = isForParser ? buildTreeWithFastXmlParser(text, scanned) : undefined;
  return nodes ?? buildTreeFromScan(text, scanned);
}

function isElement(node: XmlNode): node is XmlElement {
  return node.kind === "element";
}

function refuseSize(text: string, file: string, limit: number): Staged<XmlDocument> {
  const nodes: XmlNode[] = [{ kind: "unread", start: 0, end: text.length }];
  const finding = diagnose(tooLarge, "size", { file, start: 0, end: 0 }, { size: text.length, limit });
  return { value: { file, text, nodes, root: undefined }, diagnostics: [finding] };
}
