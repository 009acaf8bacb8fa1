import type { Complaint } from "./complaint.ts";
import { isObject, type Json, textOf } from "./json.ts";
import { resourceType } from "./resource-types.ts";
import { isDeployment, resourcesOf, templatesWithin, type WrittenResource } from "./template-resources.ts";
import { unrolled } from "./unrolled.ts";
import { valueComplaints } from "./value-complaints.ts";

/**
 * Where a resource is not of the type that the Bicep compiler knows: unknown and read-only properties, missing ones, wrong
 * types, lengths, patterns and ranges; and types and versions that it does not know. An expression may stand for anything.
 * Throws where `../shared` is not there.
 */
export function typeComplaints(template: Json): readonly Complaint[] {
  return templatesWithin(template).flatMap((one) => resourcesOf(one).flatMap(complaintsAboutResource));
}

/** What the template language itself reads of a resource, so that the types do not have it. */
const ofTheLanguage = new Set([
  "type",
  "apiVersion",
  "dependsOn",
  "condition",
  "copy",
  "comments",
  "scope",
  "metadata",
]);

/** … and of a nested deployment. */
const ofDeployments = new Set(["resourceGroup", "subscriptionId"]);

function complaintsAboutResource(resource: WrittenResource): readonly Complaint[] {
  const { where, type, names, body } = resource;
  const apiVersion = textOf(body, "apiVersion") ?? "";
  const known = resourceType(type, apiVersion);
  if (known === undefined) return [{ where, what: `no type '${type}@${apiVersion}'` }];
  if (body.existing === true) return [];
  const written = Object.entries(body).filter(
    ([property]) => !ofTheLanguage.has(property) && !(isDeployment(resource) && ofDeployments.has(property)),
  );
  const value = unrolled(Object.fromEntries(written));
  const named = isObject(value) ? { ...value, name: lastSegment(names.at(-1) ?? "") } : value;
  return valueComplaints(named, known.body, where, known.typeOf);
}

/** The types know the last segment alone. */
function lastSegment(name: string): string {
  return name.startsWith("[") ? name : (name.split("/").at(-1) ?? name);
}
