import type { Diagnostic, Staged } from "../diagnostic/diagnostic.ts";
import type { ServiceDesign } from "./design/design.ts";
import { designService } from "./design/design-service.ts";
import { joinFragments } from "./join-fragments.ts";
import type { Plan } from "./plan.ts";
import type { PlannedService, ScaleSetChoices } from "./planned-service.ts";
import { emitters } from "./resources/index.ts";

/** A service as scale sets: what was decided about it, and the resources wanted. */
export interface ScaleSetsPlan {
  readonly design: ServiceDesign;
  readonly plan: Plan;
}

/**
 * Turns a service into scale sets behind a load balancer, with all that they need. What has no counterpart, or is refused
 * by the target, is reported at its line and noted for the account.
 */
export function planScaleSets(service: PlannedService, choices: ScaleSetChoices): Staged<ScaleSetsPlan> {
  const design = designService(service, choices);
  const fragments = emitters.map(({ emit }) => emit(design.value));
  const found: readonly Diagnostic[] = fragments.flatMap(({ diagnostics }) => diagnostics ?? []);
  return {
    value: { design: design.value, plan: joinFragments("scale-sets", fragments) },
    diagnostics: [...design.diagnostics, ...found],
  };
}
