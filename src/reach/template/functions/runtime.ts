import { undecided } from "../values/make-value.ts";
import { ofArguments, type TemplateFunction } from "./function.ts";

/** Functions whose result only the platform has: keys and secrets, what a region offers, who deploys. */
export const runtime: readonly TemplateFunction[] = [
  atDeployment("providers", 1, 2),
  atDeployment("pickZones", 3, 5),
  atDeployment("toLogicalZone", 3, 3),
  atDeployment("toLogicalZones", 3, 3),
  atDeployment("toPhysicalZone", 3, 3),
  atDeployment("toPhysicalZones", 3, 3),
  atDeployment("deployer", 0, 0),
  atDeployment("externalInput", 1, 2),
  atDeployment("getSecret", 1, undefined),
  atDeployment("fail", 1, 1),
  atDeployment("list", 2, undefined),
  atDeployment("listAccountSas", 3, 3),
  atDeployment("listAdminKeys", 2, 2),
  atDeployment("listAuthKeys", 2, 2),
  atDeployment("listCallbackUrl", 2, 2),
  atDeployment("listChannelWithKeys", 2, 2),
  atDeployment("listClusterAdminCredential", 2, 2),
  atDeployment("listConnectionStrings", 2, 2),
  atDeployment("listCredential", 2, 2),
  atDeployment("listCredentials", 2, 2),
  atDeployment("listKeys", 2, 2),
  atDeployment("listKeyValue", 3, 3),
  atDeployment("listPackage", 2, 2),
  atDeployment("listQueryKeys", 2, 2),
  atDeployment("listSecrets", 2, 2),
  atDeployment("listServiceSas", 3, 3),
  atDeployment("listSyncFunctionTriggerStatus", 2, 2),
];

function atDeployment(name: string, minimum: number, maximum: number | undefined): TemplateFunction {
  return ofArguments(name, minimum, maximum, ({ context }) =>
    undecided(`function '${name}' is known only when one deploys`, context.at),
  );
}
