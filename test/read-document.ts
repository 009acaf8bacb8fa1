import { readFileSync } from "node:fs";
import type { Staged } from "../src/diagnostic/diagnostic.ts";
import { decodeXml } from "../src/xml/decode.ts";
import { parseXml } from "../src/xml/parse.ts";
import type { XmlDocument } from "../src/xml/tree.ts";

/** A file read as the command line reads it, under its path or another name. */
export function readDocument(path: string, name = path): Staged<XmlDocument> {
  const decoded = decodeXml(readFileSync(path), name);
  const parsed = parseXml(decoded.value.text, name);
  return { value: parsed.value, diagnostics: [...decoded.diagnostics, ...parsed.diagnostics] };
}
