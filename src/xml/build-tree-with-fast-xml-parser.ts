import { XMLParser } from "fast-xml-parser";
import type { BuildTree } from "./build-tree.ts";
import type { Scan } from "./scan-result.ts";
import { scannedElement, scannedLeaf } from "./scanned-node.ts";
import type { XmlNode } from "./tree.ts";

/**
 * Builds the tree with fast-xml-parser and binds it to the scan in document order.
 *
 * The parser says which elements stand in which, and their attributes; wherever that is not what was scanned there is no
 * tree. It throws for some names (`__proto__`), renames others (`toString`) and takes some characters of names for white
 * space. Values come from the scan: the parser neither normalises them nor decodes every reference.
 */
export const buildTreeWithFastXmlParser: BuildTree = (text, scan) => {
  const outline = parseOutline(withoutInstructions(text, scan));
  if (outline === undefined) return undefined;
  const cursor = { node: 0, element: 0 };
  const top = bindNodes({ text, scan, cursor }, outline, -1);
  return cursor.node === scan.nodes.kind.length ? top : undefined;
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  jPath: false,
  maxNestedTags: Number.MAX_SAFE_INTEGER,
});

/** Where the binding stands: the next node and the next element of the scan. */
interface Binding {
  readonly text: string;
  readonly scan: Scan;
  readonly cursor: { node: number; element: number };
}

/** What the parser made of a piece of text: an element is a record of its name and of `:@`, other nodes begin with `#`. */
type Outline = Readonly<Record<string, unknown>>;

function parseOutline(text: string): readonly unknown[] | undefined {
  try {
    const outline: unknown = parser.parse(text);
    return Array.isArray(outline) ? outline : undefined;
  } catch {
    return undefined;
  }
}

/** Processing instructions are blanked: with a lone quote in one the parser passes over the elements that follow. */
function withoutInstructions(text: string, { nodes }: Scan): string {
  let result = "";
  let from = 0;
  for (let index = 0; index < nodes.kind.length; index += 1) {
    if (nodes.kind[index] !== "processing-instruction") continue;
    const [start = 0, end = 0] = [nodes.start[index], nodes.end[index]];
    result += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** The nodes in the element of this number, which the cursor has just passed; `undefined` where the two readings differ. */
function bindNodes(binding: Binding, outline: readonly unknown[], parent: number): XmlNode[] | undefined {
  const { text, scan, cursor } = binding;
  const { nodes } = scan;
  const children: XmlNode[] = [];
  let next = nextElement(outline, 0);
  while (nodes.parent[cursor.node] === parent) {
    const index = cursor.node;
    const kind = nodes.kind[index] ?? "unread";
    cursor.node += 1;
    if (kind !== "element") {
      children.push(scannedLeaf(text, kind, nodes.start[index] ?? 0, nodes.end[index] ?? 0));
      continue;
    }
    const element = bindElement(binding, outline[next]);
    if (element === undefined) return undefined;
    children.push(element);
    next = nextElement(outline, next + 1);
  }
  return next === outline.length ? children : undefined;
}

function bindElement(binding: Binding, outlined: unknown): XmlNode | undefined {
  if (!isOutline(outlined)) return undefined;
  const { text, scan, cursor } = binding;
  const element = cursor.element;
  cursor.element += 1;
  const name = scan.elements.name[element] ?? "";
  const content = Object.hasOwn(outlined, name) ? outlined[name] : undefined;
  if (!Array.isArray(content) || !hasSameAttributes(scan, element, outlined[":@"])) return undefined;
  const children = bindNodes(binding, content, element);
  return children === undefined ? undefined : scannedElement(text, scan, element, children);
}

function hasSameAttributes({ attributes, elements }: Scan, element: number, outlined: unknown): boolean {
  const first = elements.firstAttribute[element] ?? 0;
  const end = elements.firstAttribute[element + 1] ?? attributes.name.length;
  if (!isOutline(outlined)) return first === end;
  let index = first;
  for (const name in outlined) {
    if (attributes.name[index] !== name) return false;
    index += 1;
  }
  return index === end;
}

/** The index from `from` on of what is an element and no text; the length where there is none. */
function nextElement(outline: readonly unknown[], from: number): number {
  let index = from;
  while (index < outline.length && isText(outline[index])) index += 1;
  return index;
}

function isText(outlined: unknown): boolean {
  return isOutline(outlined) && Object.hasOwn(outlined, "#text");
}

function isOutline(value: unknown): value is Outline {
  return typeof value === "object" && value !== null;
}
