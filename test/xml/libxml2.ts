import { ParseOption, XmlDocument, XmlParseError } from "libxml2-wasm";

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
