import type { Staged } from "../diagnostic/diagnostic.ts";
import type { PlaceFinder } from "../diagnostic/place.ts";
import { accountOf } from "../plan/account/account-of.ts";
import { checklistOf } from "../plan/account/checklist/checklist-of.ts";
import { planDeployment } from "../plan/deployment/plan-deployment.ts";
import type { ServiceDesign } from "../plan/design/design.ts";
import { relayPool } from "../plan/network/relay-pool.ts";
import type { Plan } from "../plan/plan.ts";
import type { PlannedService } from "../plan/planned-service.ts";
import { planScaleSets } from "../plan/scale-sets.ts";
import { planRoleScript } from "../plan/scripts/plan-role-script.ts";
import { azbridgeFiles } from "../print/azbridge/azbridge-files.ts";
import { roleScriptText } from "../print/powershell/role-script-text.ts";
import type { Conversion, ConvertedFile, ScaleSetsOptions } from "./conversion.ts";
import { endedImages } from "./dated-findings.ts";
import { deployFiles } from "./deploy-files.ts";
import { headingOf } from "./heading.ts";
import { proofFindings } from "./proof-findings.ts";
import { proveScaleSets } from "./prove-scale-sets.ts";
import { sharingConfigurations } from "./sharing-configurations.ts";
import { templateFiles, templateOf } from "./template-files.ts";
import { beyondTemplateLimits } from "./template-limits.ts";

/** A service as scale sets: every file, the account of what went in, and the proof that the network is the same. */
export function convertScaleSets(
  service: PlannedService,
  options: ScaleSetsOptions,
  places: PlaceFinder,
): Staged<Conversion> {
  const { to, prices } = options;
  const sharing = sharingConfigurations(service, (one) => planScaleSets(one, options).value.plan);
  const planned = planScaleSets(sharing.value, options);
  const { design } = planned.value;
  const scripts = design.roles.map((role) => planRoleScript(design, role));
  const notes = [...planned.value.plan.notes, ...scripts.flatMap((script) => script.notes)];
  const plan: Plan = { ...planned.value.plan, notes };
  const template = templateOf(plan, headingOf(service), places);
  const proofs = proveScaleSets(design, plan, template.arm);
  const account = accountOf(service, plan, sharing.value.configurations);
  const { remoteAccess } = design;
  return {
    value: {
      files: [
        ...templateFiles(plan, template, sharing.value.configurations, to),
        ...scripts.map(({ script }): ConvertedFile => ({ name: `${script.word}.ps1`, text: roleScriptText(script) })),
        ...filesBeside(design, plan, options),
      ],
      changedFiles: [],
      account,
      checklist: checklistOf({ service: sharing.value, plan, account, remoteAccess, proofs, prices }),
      proofs,
    },
    diagnostics: [
      ...sharing.diagnostics,
      ...planned.diagnostics,
      ...endedImages(service, options.today),
      ...beyondTemplateLimits(plan, service.written),
      ...proofFindings(proofs, service.written),
    ],
  };
}

/** How to deploy it, and how to reach its machines. */
function filesBeside(design: ServiceDesign, plan: Plan, { to }: ScaleSetsOptions): readonly ConvertedFile[] {
  const relayed = design.remoteAccess === "relay" ? azbridgeFiles(relayPool(design)) : [];
  return [...deployFiles((main) => planDeployment(design, plan, main), to), ...relayed];
}
