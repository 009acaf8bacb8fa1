/** What each failure becomes: ajv writes these steps out every time, which is most of its code. */
const shared = `
function fail(errors, instancePath, keyword, params = {}) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
function join(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}
`;

/** The keywords whose errors tell what cannot be read off the schema. */
const telling = new Set(['"required"', '"requiredSince"', '"additionalProperties"', '"exactlyOne"', '"childOrder"']);

const failure =
  /const (err\d+) = \{instancePath(?::(.+?))?,schemaPath:.+?,keyword:("\w+"),params:(.+)\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;
const concatenation = /vErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\);/g;

/**
 * Compiled checks with the same failures in half the code. An error tells its `instancePath`, `keyword` and `params`; what
 * was allowed is told by the schema. Lists of errors are appended to, where ajv would copy them once for each element.
 */
export function compactCode(code) {
  const compact = code
    .replace(failure, (_whole, _name, path, keyword, params) => {
      const told = telling.has(keyword) ? `,${params}` : "";
      return `vErrors = fail(vErrors,${path ?? "instancePath"},${keyword}${told});\nerrors++;`;
    })
    .replace(concatenation, "vErrors = join(vErrors,$1.errors);")
    .replace(/,parentData:\w+,parentDataProperty:\w+,rootData\}/g, "}");
  if (/vErrors\.(push|concat)/.test(compact)) throw new Error("ajv writes failures in a form that is not known here");
  return withoutUnused(compact) + shared;
}

/** Schemas are copied into the code for what errors tell; those that nothing refers to any more go. */
function withoutUnused(code) {
  return code.replace(/^const (schema\d+) = .*;\n/gm, (line, name) => {
    const uses = code.match(new RegExp(`\\b${name}\\b`, "g"));
    return uses?.length === 1 ? "" : line;
  });
}
