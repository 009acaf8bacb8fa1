/** Functions that the compiler carries out: they read a file. */
export const fileReaders: ReadonlySet<string> = new Set(["loadTextContent", "loadFileAsBase64", "loadJsonContent"]);

/**
 * Functions that have the same name in both languages. `list…` functions are known by their beginning.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions
 */
export const keptFunctions: ReadonlySet<string> = new Set([
  // Arrays and objects
  ...["array", "concat", "contains", "empty", "first", "flatten", "indexOf", "intersection", "items", "last"],
  ...["lastIndexOf", "length", "max", "min", "objectKeys", "range", "shallowMerge", "skip", "take", "tryGet", "union"],
  // Lambdas
  ...["filter", "groupBy", "map", "mapValues", "reduce", "sort", "toObject"],
  // Text
  ...["base64", "base64ToJson", "base64ToString", "dataUri", "dataUriToString", "endsWith", "format", "guid", "join"],
  ...["json", "newGuid", "padLeft", "replace", "split", "startsWith", "string", "substring", "toLower", "toUpper"],
  ...["trim", "uniqueString", "uri", "uriComponent", "uriComponentToString"],
  // Numbers, logic, dates, addresses
  ...["bool", "int", "dateTimeAdd", "dateTimeFromEpoch", "dateTimeToEpoch", "utcNow"],
  ...["cidrHost", "cidrSubnet", "parseCidr"],
  // Deployments, scopes and resources
  ...["deployment", "environment", "managementGroup", "resourceGroup", "subscription", "tenant"],
  ...["extensionResourceId", "managementGroupResourceId", "resourceId", "subscriptionResourceId", "tenantResourceId"],
  ...["pickZones", "providers", "reference"],
]);

/** Functions that, given where, name another scope: no template has a value for that. */
export const scopeFunctions: ReadonlySet<string> = new Set([
  "managementGroup",
  "resourceGroup",
  "subscription",
  "tenant",
]);

/** Whether what a function gives is known only while a template is deployed. */
export function isRuntimeFunction(name: string): boolean {
  return name === "reference" || /^list[A-Z]/.test(name);
}
