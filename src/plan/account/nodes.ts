import type { FileKind } from "../../service/file-kind.ts";
import { rootNameOf } from "../../service/file-kind.ts";
import { childTypeOf, type ElementType, rootTypeOf } from "../../service/structure/element-type.ts";
import type { Span } from "../../text/span.ts";
import {
  childElements,
  findAttribute,
  nameSpan,
  valueSpan,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
  xmlnsNamespace,
} from "../../xml/tree.ts";
import { shownName } from "./shown-name.ts";

/** An element to be accounted for, with what it holds. */
export interface ElementNode {
  readonly element: XmlElement;
  readonly kind: FileKind;
  /** What the format says of it; `undefined` where it knows no such element here. */
  readonly type: ElementType | undefined;
  readonly parent: ElementNode | undefined;
  readonly path: readonly string[];
  readonly span: Span;
  readonly attributes: readonly AttributeNode[];
  readonly children: readonly ElementNode[];
}

export interface AttributeNode {
  readonly attribute: XmlAttribute;
  /** Whether the format has an attribute of this name here. */
  readonly isKnown: boolean;
  readonly path: readonly string[];
  readonly span: Span;
}

/** The top-level elements of a document, of which a well-formed one has exactly one. */
export function nodesOf(document: XmlDocument, kind: FileKind): readonly ElementNode[] {
  const elements = document.nodes.filter((node): node is XmlElement => node.kind === "element");
  return elements.map((element) => {
    const isRoot = element === document.root && element.local === rootNameOf(kind);
    return nodeOf(element, kind, isRoot ? rootTypeOf(kind) : undefined, undefined);
  });
}

/** An element as its readers know it: `WebRole Web`. */
export function labelOf({ path }: ElementNode): string {
  return path.at(-1) ?? "";
}

function nodeOf(
  element: XmlElement,
  kind: FileKind,
  type: ElementType | undefined,
  parent: ElementNode | undefined,
): ElementNode {
  const path = [...(parent?.path ?? []), elementWords(element)];
  const children: ElementNode[] = [];
  const attributes = element.attributes
    .filter((attribute) => !isDeclaration(attribute))
    .map((attribute) => attributeNode(element, attribute, type, path));
  const node: ElementNode = { element, kind, type, parent, path, span: nameSpan(element), attributes, children };
  for (const child of childElements(element)) {
    children.push(nodeOf(child, kind, type && childTypeOf(type, child.local), node));
  }
  return node;
}

function isDeclaration({ name, namespace }: XmlAttribute): boolean {
  return namespace === xmlnsNamespace || name === "xmlns" || name.startsWith("xmlns:");
}

function attributeNode(
  element: XmlElement,
  attribute: XmlAttribute,
  type: ElementType | undefined,
  path: readonly string[],
): AttributeNode {
  const isKnown = type?.attributes.some(({ name }) => name === attribute.name) ?? false;
  return { attribute, isKnown, path: [...path, `@${shownName(attribute.name)}`], span: valueSpan(element, attribute) };
}

/** Attributes that tell elements without a name from each other, none of which is a secret. */
const naming = ["moduleName", "roleName", "role", "endpointName", "endPoint", "accessControl", "order"] as const;

/** Elements that have no such attribute are told by their kind alone. */
function elementWords(element: XmlElement): string {
  const name = findAttribute(element, "name");
  const names = name === undefined ? naming.flatMap((one) => findAttribute(element, one) ?? []) : [name];
  return [element.name, ...names.map(({ value }) => value)].map(shownName).join(" ").trimEnd();
}
