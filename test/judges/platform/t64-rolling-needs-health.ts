import { itemsOf, memberOf, textOf } from "../json.ts";
import { balancersOf } from "./balancers.ts";
import { scaleSetsOf } from "./machines.ts";
import { idIn } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const rollingNeedsHealth: PlatformCheck = {
  number: "T64",
  says: "A rolling upgrade needs a health probe that a rule uses, or the health extension; a health probe is one of a rule.",
  complaints(deployed) {
    const used = new Set(
      balancersOf(deployed).flatMap(({ rules }) => rules.flatMap(({ properties }) => idIn(properties, "probe") ?? [])),
    );
    return scaleSetsOf(deployed).flatMap(({ where, properties, profile }) => {
      const probe = idIn(profile, "networkProfile", "healthProbe");
      if (probe !== undefined && !used.has(probe)) return [{ where, what: "has a health probe that no rule uses" }];
      const extensions = itemsOf(memberOf(profile, "extensionProfile", "extensions"));
      const isTold = extensions.some((each) => textOf(each, "properties", "type")?.startsWith("ApplicationHealth"));
      const isRolling = textOf(properties, "upgradePolicy", "mode") === "Rolling";
      return isRolling && probe === undefined && !isTold
        ? [{ where, what: "rolls its upgrades without a health probe" }]
        : [];
    });
  },
};
