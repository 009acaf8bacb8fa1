import type { Complaint } from "../complaint.ts";
import { memberOf, textOf } from "../json.ts";
import { type ScaleSet, scaleSetsOf } from "./machines.ts";
import { numberIn } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const upgradePolicy: PlatformCheck = {
  number: "T76",
  says: "Both unhealthy limits are at least the batch's share, all 5–100; over 100 instances need several placement groups.",
  complaints(deployed) {
    return scaleSetsOf(deployed).flatMap((set) => [...rollingFaults(set), ...sizeFaults(set)]);
  },
};

function rollingFaults({ where, properties }: ScaleSet): readonly Complaint[] {
  if (textOf(properties, "upgradePolicy", "mode") !== "Rolling") return [];
  const policy = memberOf(properties, "upgradePolicy", "rollingUpgradePolicy") ?? {};
  const share = (name: string) => numberIn(policy, name) ?? 20;
  const batch = share("maxBatchInstancePercent");
  const limits = [share("maxUnhealthyInstancePercent"), share("maxUnhealthyUpgradedInstancePercent")];
  const isInRange = [batch, ...limits].every((value) => value >= 5 && value <= 100);
  return [
    ...(isInRange ? [] : [{ where, what: "has a share of an upgrade that is not 5 to 100" }]),
    ...(limits.every((limit) => limit >= batch)
      ? []
      : [{ where, what: "upgrades more at once than may be unhealthy" }]),
  ];
}

function sizeFaults({ where, properties, largestCapacity }: ScaleSet): readonly Complaint[] {
  const isOne = memberOf(properties, "singlePlacementGroup") !== false;
  return largestCapacity > 100 && isOne ? [{ where, what: `may have ${largestCapacity} instances in one group` }] : [];
}
