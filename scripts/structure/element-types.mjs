/** Every element type of the schemas, by `<schema>#<definition>`, as the reader of them (`element-type.ts`) has it. */
export function elementTypes(schemas) {
  const byId = new Map(schemas.map((schema) => [schema.$id, schema]));
  return schemas.flatMap((schema) =>
    Object.entries(schema.$defs)
      .filter(([, definition]) => definition.type === "object")
      .map(([name, definition]) => [idOf(schema, name), elementType(schema, name, definition, byId)]),
  );
}

/** The element type that a schema is about. */
export function rootTypeOf(schema) {
  return idOf(schema, schema.$ref.slice("#/$defs/".length));
}

function idOf(schema, name) {
  return `${schema.$id.replace(".schema.json", "")}#${name}`;
}

function elementType(schema, name, definition, byId) {
  const required = new Set(definition.required);
  const properties = Object.entries(definition.properties ?? {});
  const attributes = properties.filter(([key]) => key.startsWith("@"));
  const children = properties.filter(([key]) => !/^[@#]/.test(key));
  return {
    name: definition.element ?? name,
    description: definition.description,
    attributes: attributes.map(([key, value]) => attributeType(key, resolve(schema, value, byId).definition, required)),
    children: children.map(([key, value]) => childType(key, value, required, schema, byId)),
    childOrder: definition.properties?.["#order"]?.childOrder ?? [],
    exactlyOne: definition.exactlyOne ?? [],
  };
}

function attributeType(key, definition, required) {
  return {
    name: key.slice(1),
    description: definition.description,
    isRequired: required.has(key),
    isSecret: definition.secret === true,
    value: valueType(definition),
    default: definition.default,
    examples: definition.examples ?? definition.enumUntil?.values ?? [],
    enumUntil: definition.enumUntil,
    since: definition.since,
    until: definition.until,
  };
}

function childType(key, definition, required, schema, byId) {
  const target = resolve(schema, definition.items, byId);
  return {
    name: key,
    type: idOf(target.schema, target.name),
    isRequired: required.has(key),
    maximum: definition.maxItems,
    since: definition.since,
    until: definition.until,
  };
}

/** What stands behind `$ref`, with what stands beside it in its place. */
function resolve(schema, { $ref, ...beside }, byId) {
  if ($ref === undefined) return { schema, name: undefined, definition: beside };
  const [id, pointer] = $ref.split("#");
  const target = id === "" ? schema : byId.get(id);
  const name = pointer.slice("/$defs/".length);
  return { schema: target, name, definition: { ...target.$defs[name], ...beside } };
}

function valueType(definition) {
  switch (definition.form) {
    case "text":
      return { kind: "text", minLength: definition.minLength ?? 0, maxLength: definition.maxLength };
    case "choice":
      return { kind: "choice", values: definition.enum };
    case "integer": {
      const { minimum, maximum, or } = definition.integer;
      return { kind: "integer", minimum, maximum, or };
    }
    default:
      return { kind: definition.form };
  }
}
