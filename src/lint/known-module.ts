import { isInRange, type Sdk } from "../service/sdk.ts";
import type { Circumstances } from "./rule.ts";

/** SDK 1.6 and older wrote no `schemaVersion`; expansion takes the newest of them too. */
const unversionedSdk: Sdk = "1.6";

/**
 * Whether it is known what a module adds in the SDK of the service. Where that SDK's file was not seen, expansion takes
 * the nearest one, which is good enough to show and not to complain about.
 */
export function isKnownModule({ modules, sdk }: Pick<Circumstances, "modules" | "sdk">, name: string): boolean {
  const versions = modules.get(name.toLowerCase()) ?? [];
  return versions.some((version) => isInRange(sdk ?? unversionedSdk, version.sdk));
}
