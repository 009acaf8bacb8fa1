import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { sharedFolder } from "../shared-folder.ts";
import { entriesOf, isArray, isObject, itemsOf, type Json, memberOf } from "./json.ts";

type Ajv = InstanceType<typeof AjvDraft04>;
export type Validate = ReturnType<Ajv["compile"]>;

/** The check of a resource of a type by Microsoft's schemas; `undefined` where they have none for type and version. */
export function resourceSchema(type: string, apiVersion: string): Validate | undefined {
  const key = `${type}@${apiVersion}`.toLowerCase();
  const known = validators.get(key);
  if (known !== undefined) return known;
  const reference = definitionsOf(apiVersion).get(key);
  return reference === undefined ? undefined : compiled(key, { $ref: reference });
}

/** The check of a template's shell: all but what its resources hold. */
export function templateSchema(): Validate {
  return validators.get("template") ?? compiled("template", { $ref: `${root}/2019-04-01/deploymentTemplate.json#` });
}

/** The check of a parameter file. */
export function parametersSchema(): Validate {
  const key = "parameters";
  return validators.get(key) ?? compiled(key, { $ref: `${root}/2019-04-01/deploymentParameters.json#` });
}

const root = "https://schema.management.azure.com/schemas";
const validators = new Map<string, Validate>();
const definitions = new Map<string, ReadonlyMap<string, string>>();
let loaded: Ajv | undefined;

/** Compiling takes up to half a second, so each is compiled when it is first asked for, and once. */
function compiled(key: string, schema: object): Validate {
  const validate = ajv().compile(schema);
  validators.set(key, validate);
  return validate;
}

function ajv(): Ajv {
  if (loaded !== undefined) return loaded;
  loaded = new AjvDraft04({ strict: false, allErrors: true, verbose: true, logger: false });
  addFormats(loaded);
  loaded.addSchema(partsOfAll());
  loaded.addSchema(shellSchema());
  add("2019-04-01/deploymentParameters.json");
  return loaded;
}

/** The definitions that all schemas use. What the pattern of an expression means by any character holds line breaks too. */
function partsOfAll(): object {
  const text = readFileSync(join(schemaFolder(), "common/definitions.json"), "utf8");
  const schema: { definitions: Record<string, object> } = JSON.parse(text);
  schema.definitions.expression = { type: "string", pattern: "^\\[([^\\[][\\s\\S]*)?\\]$" };
  return schema;
}

/** The official one names the union of all resources, which is not in the folder; resources are checked one by one. */
function shellSchema(): object {
  const schema = readSchema("2019-04-01/deploymentTemplate.json");
  const parts = memberOf(schema, "definitions");
  if (!isObject(schema) || !isObject(parts)) throw new Error("deploymentTemplate.json has no definitions");
  return { ...schema, definitions: { ...parts, resource: { $ref: "#/definitions/ARMResourceBase" } } };
}

/** Where the definition of each resource of an API version is, by `type@version` in lower case. */
function definitionsOf(apiVersion: string): ReadonlyMap<string, string> {
  const known = definitions.get(apiVersion);
  if (known !== undefined) return known;
  const files = /^[\w-]+$/.test(apiVersion) ? filesOf(apiVersion) : [];
  const found = new Map(files.flatMap((file) => resourcesIn(file)));
  definitions.set(apiVersion, found);
  return found;
}

function filesOf(apiVersion: string): readonly string[] {
  if (!readdirSync(schemaFolder()).includes(apiVersion)) return [];
  const names = readdirSync(join(schemaFolder(), apiVersion)).filter((name) => !name.startsWith("deployment"));
  return names.map((name) => `${apiVersion}/${name}`);
}

function resourcesIn(file: string): readonly (readonly [string, string])[] {
  add(file);
  const schema = readSchema(file);
  if (!isObject(schema)) return [];
  const groups = Object.keys(schema).filter((name) => name.toLowerCase().endsWith("resourcedefinitions"));
  return groups.flatMap((group) =>
    entriesOf(memberOf(schema, group)).flatMap(([name, definition]) => {
      const type = onlyValue(definition, "type");
      const version = onlyValue(definition, "apiVersion");
      const key = `${type}@${version}`.toLowerCase();
      return type === undefined || version === undefined ? [] : [[key, `${root}/${file}#/${group}/${name}`] as const];
    }),
  );
}

function onlyValue(definition: Json, property: string): string | undefined {
  const [value] = itemsOf(memberOf(definition, "properties", property, "enum"));
  return typeof value === "string" ? value : undefined;
}

function add(file: string): void {
  const schema = readSchema(file);
  if (isObject(schema)) ajv().addSchema(schema);
}

function readSchema(file: string): Json {
  return openToExpressions(JSON.parse(readFileSync(join(schemaFolder(), file), "utf8")));
}

/**
 * The schemas offer `oneOf: [string, expression]`, which refuses every expression, for it is a string too; and a name's
 * longest length is asked of the expression that makes it. So alternatives need not exclude each other where one is an
 * expression, and a bounded text may be an expression.
 */
function openToExpressions(schema: Json): Json {
  if (isArray(schema)) return schema.map(openToExpressions);
  if (!isObject(schema)) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, openToExpressions(part)]));
  const { oneOf, ...rest } = parts;
  if (itemsOf(oneOf).some((one) => memberOf(one, "$ref") === expression)) return { ...rest, anyOf: itemsOf(oneOf) };
  const isBounded = parts.type === "string" && bounds.some((bound) => parts[bound] !== undefined);
  return isBounded ? { anyOf: [parts, { $ref: expression }] } : parts;
}

const expression = `${root}/common/definitions.json#/definitions/expression`;
const bounds = ["minLength", "maxLength", "pattern", "format"];

function schemaFolder(): string {
  if (sharedFolder === undefined) throw new Error("the schemas are in ../shared/arm-schemas, which is not here");
  return join(sharedFolder, "arm-schemas");
}
