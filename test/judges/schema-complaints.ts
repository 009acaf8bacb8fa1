import type { ErrorObject } from "ajv";
import { parametersSchema, resourceSchema, templateSchema, type Validate } from "./arm-schemas.ts";
import type { Complaint } from "./complaint.ts";
import { below, isArray, type Json, memberOf, textOf } from "./json.ts";
import { resourcesOf, templatesWithin, type WrittenResource } from "./template-resources.ts";
import { unrolled } from "./unrolled.ts";

/**
 * Where a template, or a resource in it, is not what Microsoft's JSON schemas ask for: wrong types, values that are none
 * of a closed list, missing properties. They know no unknown properties; `typeComplaints` does. An expression may stand
 * for anything. Throws where `../shared` is not there.
 */
export function schemaComplaints(template: Json): readonly Complaint[] {
  return templatesWithin(template).flatMap((one) => [
    ...complaintsOf(templateSchema(), one.body, one.where),
    ...resourcesOf(one).flatMap((resource) => complaintsAboutResource(resource)),
  ]);
}

/** Where a parameter file is not what Microsoft's JSON schema asks for. */
export function parameterSchemaComplaints(parameterFile: Json): readonly Complaint[] {
  return complaintsOf(parametersSchema(), parameterFile, "");
}

function complaintsAboutResource({ where, type, body }: WrittenResource): readonly Complaint[] {
  const apiVersion = textOf(body, "apiVersion") ?? "";
  const validate = resourceSchema(type, apiVersion);
  if (validate === undefined) return [{ where, what: `no schema for '${type}@${apiVersion}'` }];
  return complaintsOf(validate, { ...body, type }, where);
}

function complaintsOf(validate: Validate, value: Json, where: string): readonly Complaint[] {
  const data = unrolled(value);
  if (validate(data)) return [];
  const errors = (validate.errors ?? []).filter((error) => !isAboutExpression(error));
  const telling = errors.filter((error) => !errors.some((other) => isDeeper(other, error)));
  const complaints = telling.map((error) => ({ where: placeOf(error, data, where), what: wordsOf(error) }));
  const lines = new Map(complaints.map((complaint) => [`${complaint.where} ${complaint.what}`, complaint]));
  return [...lines.values()];
}

/** One of the alternatives is always an expression; that a value is none says nothing of what it should be. */
function isAboutExpression({ schemaPath }: ErrorObject): boolean {
  return schemaPath.includes("/definitions/expression/");
}

/** Of alternatives that all failed, the failures within them tell more than that none fits. */
function isDeeper(other: ErrorObject, { keyword, instancePath }: ErrorObject): boolean {
  if (keyword !== "oneOf" && keyword !== "anyOf") return false;
  const isBelow = other.instancePath === instancePath || other.instancePath.startsWith(`${instancePath}/`);
  return isBelow && other.keyword !== "oneOf" && other.keyword !== "anyOf";
}

function placeOf({ instancePath }: ErrorObject, data: Json, where: string): string {
  const segments = instancePath.split("/").slice(1);
  const names = segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
  let value: Json | undefined = data;
  let path = where;
  for (const name of names) {
    path = below(path, isArray(value) ? Number(name) : name);
    value = isArray(value) ? value[Number(name)] : memberOf(value, name);
  }
  return path;
}

function wordsOf({ message, params, data }: ErrorObject): string {
  const allowed = "allowedValues" in params ? ` (${JSON.stringify(params.allowedValues)})` : "";
  const extra = "additionalProperty" in params ? ` ('${params.additionalProperty}')` : "";
  const written = typeof data === "object" ? "" : `, not ${JSON.stringify(data)}`;
  return `${message}${allowed}${extra}${written}`;
}
