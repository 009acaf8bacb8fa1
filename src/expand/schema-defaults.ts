/** What the schema takes each attribute to be where it is absent, as it would be written. */
const defaultByAttribute: ReadonlyMap<string, string> = new Map([
  ["schemaVersion", "unspecified"],
  ["upgradeDomainCount", "5"],
  ["topologyChangeDiscovery", "UpgradeDomainWalk"],
  ["vmsize", "Small"],
  ["enableNativeCodeExecution", "true"],
  ["sizeInMB", "1000"],
  ["cleanOnRoleRecycle", "true"],
  ["ignoreRoleInstanceStatus", "false"],
  ["permissionLevel", "limitedOrElevated"],
  ["priority", "0"],
  ["executionContext", "limited"],
  ["taskType", "simple"],
  ["intervalInSeconds", "15"],
  ["timeoutInSeconds", "31"],
]);

/** Whether an attribute says no more than its absence would. Source: the defaults in the Azure SDK's schema of the service definition. */
export function isSchemaDefault(attribute: string, value: string | number | boolean): boolean {
  return defaultByAttribute.get(attribute) === String(value);
}
