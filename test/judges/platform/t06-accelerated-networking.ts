import { itemsOf, memberOf } from "../json.ts";
import { scaleSetsOf } from "./machines.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const acceleratedNetworking: PlatformCheck = {
  number: "T6",
  says: "Interfaces say `enableAcceleratedNetworking: true`, which Intel sizes of the fifth generation need.",
  complaints(deployed) {
    return scaleSetsOf(deployed)
      .filter(({ profile }) =>
        itemsOf(memberOf(profile, "networkProfile", "networkInterfaceConfigurations")).some(
          (one) => memberOf(one, "properties", "enableAcceleratedNetworking") !== true,
        ),
      )
      .map(({ where }) => ({ where, what: "has an interface without accelerated networking" }));
  },
};
