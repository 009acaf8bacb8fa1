import { XMLParser } from "fast-xml-parser";
import { XmlDocument } from "libxml2-wasm";

/** An XML text as nested objects, attributes under their names; throws unless libxml2 finds it well-formed. */
export function readXml(text: string): unknown {
  XmlDocument.fromString(text).dispose();
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    htmlEntities: true,
    ignoreDeclaration: true,
    parseAttributeValue: false,
    isArray: (name) => ["file", "error", "testsuite", "testcase"].includes(name),
  }).parse(text);
}
