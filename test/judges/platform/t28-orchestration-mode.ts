import { memberOf, textOf } from "../json.ts";
import { scaleSetsOf } from "./machines.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const orchestrationMode: PlatformCheck = {
  number: "T28",
  says: "A scale set says its `orchestrationMode`, which cannot be changed later (T27) and whose default differs.",
  complaints(deployed) {
    return scaleSetsOf(deployed)
      .filter(({ properties }) => !["Uniform", "Flexible"].includes(textOf(properties, "orchestrationMode") ?? ""))
      .map(({ where }) => ({ where, what: "does not say its orchestrationMode" }));
  },
};

export const noOverprovisionWhenFlexible: PlatformCheck = {
  number: "T37",
  says: "A flexible scale set does not say `overprovision`; one that is uniform runs no scripts on machines in excess.",
  complaints(deployed) {
    return scaleSetsOf(deployed).flatMap(({ where, properties, isFlexible }) => {
      const value = memberOf(properties, "overprovision");
      if (isFlexible) return value === undefined ? [] : [{ where, what: "is flexible and says overprovision" }];
      const isKept = value === false || memberOf(properties, "doNotRunExtensionsOnOverprovisionedVMs") === true;
      return isKept ? [] : [{ where, what: "may run its extensions on machines in excess" }];
    });
  },
};
