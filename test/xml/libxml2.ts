import { ParseOption, XmlDocument, XmlElement, XmlParseError } from "libxml2-wasm";

/** What libxml2 says against a document, namespaces included; `undefined` where it accepts it. */
export function complaintOfLibxml2(document: string | Uint8Array): string | undefined {
  const option = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET;
  const bytes = typeof document === "string" ? new TextEncoder().encode(document) : document;
  try {
    XmlDocument.fromBuffer(bytes, { option }).dispose();
    return undefined;
  } catch (error) {
    if (error instanceof XmlParseError) return error.message;
    throw error;
  }
}

/** Whether all that libxml2 says is that a namespace is no URI: a rule of its own, not of XML, which .NET does not have. */
export function isOnlyAboutUris(complaint: string): boolean {
  return complaint.replace(/xmlns(:\S+)?: '[^']*' is not a valid URI\s*/g, "").trim() === "";
}

/** Each element of a well-formed document as libxml2 reads it: name, attributes but for namespace declarations, and all its text. */
export function elementsOfLibxml2(document: string): ReadElement[] {
  const parsed = XmlDocument.fromString(document, { option: ParseOption.XML_PARSE_NONET });
  try {
    return elementsIn(parsed.root);
  } finally {
    parsed.dispose();
  }
}

/** What both readers tell of an element. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly text: string;
}

function elementsIn(element: XmlElement): ReadElement[] {
  const attributes = element.attrs.map(({ name, value }) => [name, value] as const);
  const children = element.find("*").filter((node) => node instanceof XmlElement);
  return [{ name: element.name, attributes, text: element.content }, ...children.flatMap(elementsIn)];
}
