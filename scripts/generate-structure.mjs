// Writes src/service/structure/generated/ from schemas/: the checks, compiled, and the table of elements.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { compactCode } from "./structure/compact-code.mjs";
import { compileValidators } from "./structure/compile-validators.mjs";
import { elementTypes, rootTypeOf } from "./structure/element-types.mjs";

const schemaFolder = new URL("../schemas/", import.meta.url);
const target = new URL("../src/service/structure/generated/", import.meta.url);
const exportNames = {
  validateDefinition: "definition.schema.json",
  validateConfiguration: "configuration.schema.json",
  validateModule: "module.schema.json",
};

const schemas = Object.values(exportNames).map((file) => JSON.parse(readFileSync(new URL(file, schemaFolder), "utf8")));
mkdirSync(target, { recursive: true });
write("validators.js", compactCode(compileValidators(schemas, exportNames)));
write("validators.d.ts", declarations());
write("element-types.ts", table());

function write(file, text) {
  writeFileSync(new URL(file, target), `// Made from schemas/ by scripts/generate-structure.mjs.\n${text}`);
}

function declarations() {
  const names = Object.keys(exportNames).map((name) => `export const ${name}: Validator;\n`);
  return `import type { Validator } from "../validator.ts";\n\n${names.join("")}`;
}

/** A function, not a constant: most runs find nothing to explain and never make the table. */
function table() {
  const entries = elementTypes(schemas).map((entry) => `    ${JSON.stringify(entry)},\n`);
  const roots = schemas.map((schema) => [schema.$id.replace(".schema.json", ""), rootTypeOf(schema)]);
  return `import type { ElementType } from "../element-type.ts";

export const rootTypes = ${JSON.stringify(Object.fromEntries(roots))} as const;

export function makeElementTypes(): ReadonlyMap<string, ElementType> {
  return new Map<string, ElementType>([
${entries.join("")}  ]);
}
`;
}
