/**
 * What the language itself names. Functions of ARM templates that Bicep replaces by its own syntax (`parameters`,
 * `createArray`, `equals` …) are not among them.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions
 */
const functionsAnywhere = `any array base64 base64ToJson base64ToString bool buildUri cidrHost cidrSubnet coalesce concat contains
  dataUri dataUriToString dateTimeAdd dateTimeFromEpoch dateTimeToEpoch empty endsWith fail filter first flatten format
  groupBy guid indexOf int intersection items join json last lastIndexOf length loadDirectoryFileInfo loadFileAsBase64
  loadJsonContent loadTextContent loadYamlContent map mapValues max min newGuid objectKeys padLeft parseCidr parseUri
  range reduce replace shallowMerge skip sort split startsWith string substring sum take toLower toObject toUpper trim
  union uniqueString uri uriComponent uriComponentToString utcNow`;

const functionsOfTemplates = `deployer deployment environment extensionResourceId managementGroup
  managementGroupResourceId pickZones providers reference references resourceGroup resourceId subscription
  subscriptionResourceId tenant tenantResourceId toLogicalZone toLogicalZones toPhysicalZone toPhysicalZones`;

const functionsOfParameters = "externalInput getSecret readEnvironmentVariable";

/** https://learn.microsoft.com/azure/azure-resource-manager/bicep/parameters#use-decorators and the pages beside it */
const decorators = `allowed batchSize description discriminator export maxLength maxValue metadata minLength minValue
  nullIfNotFound onlyIfNotExists retryOn sealed secure userDefinedConstraint validate waitUntil`;

export const functionsByDialect: Readonly<Record<"template" | "parameters", ReadonlySet<string>>> = {
  template: new Set(words(`${functionsAnywhere} ${functionsOfTemplates}`)),
  parameters: new Set(words(`${functionsAnywhere} ${functionsOfParameters}`)),
};

export const knownDecorators: ReadonlySet<string> = new Set(words(decorators));

/** https://learn.microsoft.com/azure/azure-resource-manager/bicep/data-types */
export const knownTypes: ReadonlySet<string> = new Set(["any", "array", "bool", "int", "object", "string"]);

/** Codes of the compiler for functions that it knows to be of ARM templates; of others it says that they do not exist. */
export const codesOfReplacedFunctions: ReadonlyMap<string, string> = new Map([
  ["parameters", "BCP061"],
  ["variables", "BCP060"],
  ["createArray", "BCP101"],
  ["createObject", "BCP102"],
  ["if", "BCP100"],
]);

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
