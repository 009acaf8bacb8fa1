import { childElements, type XmlAttribute, type XmlElement, xmlnsNamespace } from "../../xml/tree.ts";

const source: unique symbol = Symbol("element");

/**
 * An element as the JSON that the schemas speak of: `@name` for an attribute, the name of a child for the list of all
 * children of that name, `#text` for all character data. What is in another namespace has a key that no schema knows.
 *
 * A schema may ask for `#order` too, the keys of all children in document order. That alone is inherited, so no name in a
 * file meets anything that is there already.
 */
export interface ElementView {
  readonly [source]: XmlElement;
  readonly [key: string]: string | readonly ElementView[] | undefined;
}

interface GrowingView {
  [source]: XmlElement;
  [key: string]: string | ElementView[] | undefined;
}

const prototype: object = Object.create(null, {
  "#order": {
    get(this: ElementView): readonly string[] {
      const element = this[source];
      return childElements(element).flatMap((child) => childKey(child, element.namespace) ?? []);
    },
  },
});

/** The view of an element and all that it holds. Of a child in another namespace only the key is seen. */
export function viewElement(element: XmlElement): ElementView {
  const view = viewAttributes(element);
  for (const node of element.children) {
    if (node.kind === "element") addChild(view, node, element.namespace);
    else if (node.kind === "text" || node.kind === "cdata") view["#text"] = `${view["#text"] ?? ""}${node.value}`;
  }
  return view;
}

/** The element that a view shows. */
export function elementOf(view: ElementView): XmlElement {
  return view[source];
}

/** The views of the children under one key, in document order. */
export function childViews(view: ElementView, key: string): readonly ElementView[] {
  const value = view[key];
  return typeof value === "object" ? value : [];
}

/** The attribute under one key of the view of an element. */
export function attributeAt(element: XmlElement, key: string): XmlAttribute | undefined {
  return element.attributes.find((attribute) => attributeKey(attribute) === key);
}

/** The children of an element that are under any key, in document order. */
export function viewedChildren(element: XmlElement): readonly XmlElement[] {
  return childElements(element).filter((child) => childKey(child, element.namespace) !== undefined);
}

function viewAttributes(element: XmlElement): GrowingView {
  const view: GrowingView = Object.create(prototype);
  view[source] = element;
  for (const attribute of element.attributes) {
    const key = attributeKey(attribute);
    if (key !== undefined) view[key] = attribute.value;
  }
  return view;
}

function addChild(view: GrowingView, child: XmlElement, namespace: string | undefined): void {
  const key = childKey(child, namespace);
  if (key === undefined) return;
  const shown = child.namespace === namespace ? viewElement(child) : viewAttributes(child);
  const others = view[key];
  if (typeof others === "object") others.push(shown);
  else view[key] = [shown];
}

/** A prefix that is not declared is a matter of syntax, and what it stands before is passed over. */
function childKey(child: XmlElement, namespace: string | undefined): string | undefined {
  if (child.namespace === namespace) return child.name === child.local ? child.name : prefixedKey(child, child.local);
  return prefixedKey(child, `{${child.namespace ?? ""}}${child.local}`);
}

function prefixedKey({ name, local, namespace }: XmlElement, key: string): string | undefined {
  return namespace === undefined && name !== local ? undefined : key;
}

const instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

/** Where a schema may be found: any element may say that. */
const schemaHints = new Set(["schemaLocation", "noNamespaceSchemaLocation"]);

function attributeKey({ name, local, namespace }: XmlAttribute): string | undefined {
  if (namespace === undefined) return name === local ? `@${name}` : undefined;
  const isPassedOver = namespace === xmlnsNamespace || (namespace === instanceNamespace && schemaHints.has(local));
  return isPassedOver ? undefined : `@${name}`;
}
