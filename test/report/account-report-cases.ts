import { placesIn } from "../../src/diagnostic/place.ts";
import { accountOf } from "../../src/plan/account/account-of.ts";
import { checklistOf } from "../../src/plan/account/checklist/checklist-of.ts";
import type { Converted } from "../../src/plan/account/checklist/converted.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { PlannedService } from "../../src/plan/planned-service.ts";
import { planScaleSets } from "../../src/plan/scale-sets.ts";
import { planRoleScript } from "../../src/plan/scripts/plan-role-script.ts";

/** A service as scale sets, with what its scripts keep. */
export function scaleSetsOf(service: PlannedService): Pick<Converted, "plan" | "remoteAccess"> {
  const choices = { remoteAccess: undefined, orchestration: "uniform", sessions: 1 } as const;
  const { design, plan } = planScaleSets(service, choices).value;
  const notes = design.roles.flatMap((role) => planRoleScript(design, role).notes);
  return { plan: { ...plan, notes: [...plan.notes, ...notes] }, remoteAccess: design.remoteAccess };
}

/** All that a report of an account is made from. */
export function reportOf(service: PlannedService, plan: Plan, more: Partial<Converted> = {}) {
  const account = accountOf(service, plan);
  const checklist = checklistOf({
    ...{ service, plan, account, remoteAccess: "none", proofs: [], prices: undefined },
    ...more,
  });
  const documents = [
    service.written.document,
    ...service.configurations.map(({ configuration }) => configuration.document),
  ];
  return { account, checklist, places: placesIn(new Map(documents.map(({ file, text }) => [file, text]))) };
}
