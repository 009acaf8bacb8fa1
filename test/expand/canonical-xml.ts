import { childElements, type XmlDocument, type XmlElement, xmlnsNamespace } from "../../src/xml/tree.ts";

/** What two documents are compared by: names, sorted attributes but namespace declarations, text, children in order. */
export interface CanonicalElement {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly text: string;
  readonly children: readonly CanonicalElement[];
}

export function canonicalDocument({ root }: XmlDocument): CanonicalElement | undefined {
  return root && canonicalElement(root);
}

export function canonicalElement(element: XmlElement): CanonicalElement {
  const attributes = element.attributes.filter((attribute) => attribute.namespace !== xmlnsNamespace);
  const texts = element.children.map((node) => (node.kind === "text" || node.kind === "cdata" ? node.value : ""));
  return {
    name: `{${element.namespace}}${element.local}`,
    attributes: attributes.map(({ name, value }) => `${name}=${JSON.stringify(value)}`).sort(),
    text: texts.join("").trim(),
    children: childElements(element).map(canonicalElement),
  };
}

/** An element and all below as lines: the path of names, then the other attributes. */
export function canonicalLines(element: CanonicalElement | undefined, path = ""): readonly string[] {
  if (element === undefined) return [];
  const isName = (attribute: string) => attribute.startsWith("name=");
  const local = element.name.replace(/^\{.*\}/, "");
  const here = [`${path}${local}`, ...element.attributes.filter(isName).map((name) => name.slice("name=".length))].join(
    " ",
  );
  const line = [here, ...element.attributes.filter((attribute) => !isName(attribute))].join(" ");
  return [line, ...element.children.flatMap((child) => canonicalLines(child, `${here}/`))];
}
