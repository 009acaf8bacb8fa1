import { memberOf } from "../json.ts";
import { scaleSetsOf } from "./machines.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const managedDisks: PlatformCheck = {
  number: "T24",
  says: "Disks are managed: unmanaged ones ended on 31 March 2026.",
  complaints(deployed) {
    return scaleSetsOf(deployed).flatMap(({ where, profile }) =>
      ["vhdContainers", "image"]
        .filter((name) => memberOf(profile, "storageProfile", "osDisk", name) !== undefined)
        .map((name) => ({ where, what: `has an unmanaged disk (osDisk.${name})` })),
    );
  },
};
