import type { PlannedService } from "../../../src/plan/planned-service.ts";
import { compareReach } from "../../../src/reach/compare-reach.ts";
import type { Comparison } from "../../../src/reach/comparison.ts";
import type { Reach } from "../../../src/reach/flow.ts";
import { flowsOfService } from "../../../src/reach/flows-of-service.ts";
import type { ServiceConfiguration } from "../../../src/service/configuration.ts";

/** Who could reach what before and after a service was changed, under one of its configurations. */
export interface ChangedReach {
  /** The configuration's; empty where there is none, or only one. */
  readonly name: string;
  readonly before: Reach;
  readonly after: Reach;
  readonly comparison: Comparison;
}

/**
 * Compares the flows of a service with those of its changed files, under each configuration. The platform builds the load
 * balancer from the definition, so this is the proof that the network stays; Remote Desktop is `chosen`.
 */
export function compareChangedReach(service: PlannedService, changed: PlannedService): readonly ChangedReach[] {
  if (service.configurations.length === 0) return [compared("", service, changed, undefined, undefined)];
  return service.configurations.map(({ name, configuration }, index) =>
    compared(name, service, changed, configuration, changed.configurations[index]?.configuration),
  );
}

function compared(
  name: string,
  service: PlannedService,
  changed: PlannedService,
  configurationBefore: ServiceConfiguration | undefined,
  configurationAfter: ServiceConfiguration | undefined,
): ChangedReach {
  const before = flowsOfService(service.expanded, configurationBefore).value;
  const after = flowsOfService(changed.expanded, configurationAfter).value;
  return { name, before, after, comparison: compareReach(before, after) };
}
