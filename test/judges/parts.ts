import type { JsonObject } from "./json.ts";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

/** A template of some resources, with other sections where they are given. */
export function template(resources: readonly JsonObject[], sections: JsonObject = {}): JsonObject {
  return { $schema: schema, contentVersion: "1.0.0.0", ...sections, resources };
}

/** A resource of a type at the version that most of the official data have. */
export function resource(type: string, name: string, rest: JsonObject = {}): JsonObject {
  const apiVersion = type.startsWith("Microsoft.Compute") ? "2024-11-01" : "2024-07-01";
  return { type, apiVersion, name, location: "westeurope", properties: {}, ...rest };
}
