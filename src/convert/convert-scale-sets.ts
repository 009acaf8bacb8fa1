import type { Staged } from "../diagnostic/diagnostic.ts";
import type { PlaceFinder } from "../diagnostic/place.ts";
import { accountOf } from "../plan/account/account-of.ts";
import type { Plan } from "../plan/plan.ts";
import type { PlannedService } from "../plan/planned-service.ts";
import { planScaleSets } from "../plan/scale-sets.ts";
import { planRoleScript } from "../plan/scripts/plan-role-script.ts";
import { roleScriptText } from "../print/powershell/role-script-text.ts";
import type { Conversion, ScaleSetsOptions } from "./conversion.ts";
import { headingOf } from "./heading.ts";
import { proofFindings } from "./proof-findings.ts";
import { proveScaleSets } from "./prove-scale-sets.ts";
import { sharingConfigurations } from "./sharing-configurations.ts";
import { templateFiles, templateOf } from "./template-files.ts";

/** A service as scale sets: every file, the account of what went in, and the proof that the network is the same. */
export function convertScaleSets(
  service: PlannedService,
  options: ScaleSetsOptions,
  places: PlaceFinder,
): Staged<Conversion> {
  const planOf = (one: PlannedService) => planScaleSets(one, options).value.plan;
  const sharing = sharingConfigurations(service, planOf);
  const planned = planScaleSets(sharing.value, options);
  const { design } = planned.value;
  const scripts = design.roles.map((role) => planRoleScript(design, role));
  const plan: Plan = {
    ...planned.value.plan,
    notes: [...planned.value.plan.notes, ...scripts.flatMap(({ notes }) => notes)],
  };
  const template = templateOf(plan, headingOf(service), places);
  const proofs = proveScaleSets(design, plan, template.arm);
  const account = accountOf(service, plan);
  return {
    value: {
      files: [
        ...templateFiles(plan, template, sharing.value.configurations, options.to),
        ...scripts.map(({ script }) => ({ name: `${script.word}.ps1`, text: roleScriptText(script) })),
      ],
      account,
      proofs,
    },
    diagnostics: [...sharing.diagnostics, ...planned.diagnostics, ...proofFindings(proofs, service.written)],
  };
}
