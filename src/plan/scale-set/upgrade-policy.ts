import { diagnose } from "../../diagnostic/code-record.ts";
import type { ServiceDefinition } from "../../service/definition.ts";
import type { RoleDesign, ServiceDesign } from "../design/design.ts";
import { type Expression, from, literal, record, told } from "../expression.ts";
import { convertedRoleTellsItsHealth } from "./codes.ts";
import { healthProbe } from "./health-probe.ts";
import type { Part } from "./part.ts";

/** Upgrade domains of a service that does not say how many. Source: Microsoft's page of upgradeDomainCount. */
const defaultDomains = 5;

/** The least share of instances in a batch. Source: the API description of RollingUpgradePolicy. */
const leastPercent = 5;

/**
 * How a new model reaches the instances: in batches as large as an upgrade domain was, where a probe tells their health,
 * else when each of them is told to take it.
 */
export function upgradePolicy(design: ServiceDesign, role: RoleDesign): Part {
  const probe = healthProbe(design, role);
  if (probe !== undefined) return { value: rolling(design.service.expanded, takesNewImages(design, role)) };
  const message = design.choices.orchestration === "flexible" ? "flexible" : "noProbe";
  const { name } = role.role;
  return {
    value: record({ mode: literal("Manual") }),
    diagnostics: [diagnose(convertedRoleTellsItsHealth, message, name.span, { role: name.value })],
  };
}

/** Whether the platform gives the instances each new image, as Cloud Services did where a configuration held no release. */
export function takesNewImages(design: ServiceDesign, role: RoleDesign): boolean {
  const isPinned = design.service.configurations.some(
    ({ configuration: { osVersion } }) => (osVersion?.value ?? "*").trim() !== "*",
  );
  return !isPinned && healthProbe(design, role) !== undefined;
}

function rolling({ upgradeDomainCount }: ServiceDefinition, hasNewImages: boolean): Expression {
  const domains = upgradeDomainCount?.value ?? defaultDomains;
  const share = Math.min(100, Math.max(leastPercent, Math.ceil(100 / Math.max(1, domains))));
  const percent = from(literal(share), upgradeDomainCount?.span);
  return record({
    mode: literal("Rolling"),
    rollingUpgradePolicy: record({
      maxBatchInstancePercent: told(percent, `The share of one of ${domains} upgrade domains`),
      // A batch that is down must not stop the upgrade of which it is a part.
      maxUnhealthyInstancePercent: percent,
      maxUnhealthyUpgradedInstancePercent: percent,
    }),
    automaticOSUpgradePolicy: hasNewImages ? record({ enableAutomaticOSUpgrade: literal(true) }) : undefined,
  });
}
