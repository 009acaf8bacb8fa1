import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { annotations, keywords } from "./keywords.mjs";

const standalone = standaloneCode.default ?? standaloneCode;

/** The text of a module that exports one check for each schema, by the name that `exportNames` gives to its `$id`. */
export function compileValidators(schemas, exportNames) {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    passContext: true,
    unicodeRegExp: false,
    unicode: false,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    logger: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const keyword of keywords) ajv.addKeyword(keyword);
  for (const keyword of annotations) ajv.addKeyword(keyword);
  for (const schema of schemas) ajv.addSchema(withoutWords(schema));
  return standalone(ajv, exportNames);
}

/** What only people read, and would otherwise be copied into the code. */
const words = new Set(["$schema", "$comment", "title", "type", "description", "default", "examples", ...annotations]);

/** The schema without its words. Below `properties` and `$defs` a key is a name, not a keyword. */
function withoutWords(schema, isNames = false) {
  if (Array.isArray(schema) || typeof schema !== "object") return schema;
  const entries = Object.entries(schema).filter(([key]) => isNames || !words.has(key));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, withoutWords(value, !isNames && (key === "properties" || key === "$defs"))]),
  );
}
