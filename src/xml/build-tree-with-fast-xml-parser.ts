import { XMLParser } from "fast-xml-parser";
import type { BuildTree } from "./build-tree.ts";
import type { Scan, ScannedElement } from "./scan/scan-result.ts";
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
  const binding = { scan, next: 0 };
  const top = bindNodes(binding, outline, undefined);
  return binding.next === scan.nodes.length ? top : undefined;
};

/** Values are left alone, for none is taken from here; white space between elements is left out, which makes less to bind. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  processEntities: false,
  jPath: false,
  maxNestedTags: Number.MAX_SAFE_INTEGER,
});

/** What is bound, and where the binding stands: at the next node of the scan. */
interface Binding {
  readonly scan: Scan;
  next: number;
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
  for (const { kind, start, end } of nodes) {
    if (kind !== "processing-instruction") continue;
    result += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** The nodes in an element that the binding has just passed; `undefined` where the two readings differ. */
function bindNodes(
  binding: Binding,
  outline: readonly unknown[],
  parent: ScannedElement | undefined,
): XmlNode[] | undefined {
  const { nodes, parents } = binding.scan;
  const children: XmlNode[] = [];
  let next = skipText(outline, 0);
  for (let node = nodes[binding.next]; node !== undefined; node = nodes[binding.next]) {
    if (parents[binding.next] !== parent) break;
    binding.next += 1;
    children.push(node);
    if (node.kind !== "element") continue;
    if (!bindElement(binding, node, outline[next])) return undefined;
    next = skipText(outline, next + 1);
  }
  return next === outline.length ? children : undefined;
}

/** Gives an element its children, where the parser saw the same element with the same attributes. */
function bindElement(binding: Binding, element: ScannedElement, outlined: unknown): boolean {
  if (!isOutline(outlined)) return false;
  const key = firstKeyOf(outlined);
  const content = key === element.name ? outlined[key] : undefined;
  if (!Array.isArray(content) || !hasSameAttributes(element, outlined[":@"])) return false;
  const children = bindNodes(binding, content, element);
  // A copy is as long as it must be; an array that grew has room to spare, which would be most of a tree.
  if (children !== undefined && children.length > 0) element.children = children.slice();
  return children !== undefined;
}

function hasSameAttributes({ attributes }: ScannedElement, outlined: unknown): boolean {
  if (!isOutline(outlined)) return attributes.length === 0;
  let index = 0;
  for (const name in outlined) {
    if (attributes[index]?.name !== name) return false;
    index += 1;
  }
  return index === attributes.length;
}

/** The index from `from` on of what is no text; the length where there is none. */
function skipText(outline: readonly unknown[], from: number): number {
  let index = from;
  while (index < outline.length && firstKeyOf(outline[index]) === "#text") index += 1;
  return index;
}

/** The name of an element is the first key of its outline. Asked for by that key, not by an equal name, it is found sooner. */
function firstKeyOf(outlined: unknown): string | undefined {
  if (!isOutline(outlined)) return undefined;
  for (const key in outlined) return key;
  return undefined;
}

function isOutline(value: unknown): value is Outline {
  return typeof value === "object" && value !== null;
}
