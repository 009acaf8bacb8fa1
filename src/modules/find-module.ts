import { compareSdk, isInRange, type Sdk } from "../service/sdk.ts";
import type { ModulesByName, PluginModule } from "./plugin-module.ts";

/** SDK 1.6 and older wrote no `schemaVersion`, so a definition of an unknown SDK is taken to be of the newest of these. */
const unversionedSdk: Sdk = "1.6";

/**
 * The module of a name as an SDK shipped it, or `undefined` where no module has the name, in whatever case.
 *
 * Where that SDK's file was not seen, the next later one stands for it, and past the last one seen the last: modules
 * changed rarely, and what an import is called outlived every SDK.
 */
export function findModule(modules: ModulesByName, name: string, sdk: Sdk | undefined): PluginModule | undefined {
  const versions = modules.get(name.toLowerCase()) ?? [];
  const wanted = sdk ?? unversionedSdk;
  return (
    versions.find((version) => isInRange(wanted, version.sdk)) ??
    versions.findLast(({ sdk: { since } }) => since !== undefined && compareSdk(since, wanted) > 0) ??
    versions[0]
  );
}
