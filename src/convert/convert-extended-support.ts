import type { Staged } from "../diagnostic/diagnostic.ts";
import type { PlaceFinder } from "../diagnostic/place.ts";
import { accountOf } from "../plan/account/account-of.ts";
import { checklistOf } from "../plan/account/checklist/checklist-of.ts";
import { planCloudServiceDeployment } from "../plan/deployment/plan-deployment.ts";
import { changeFiles } from "../plan/extended-support/change-files.ts";
import { planExtendedSupport } from "../plan/extended-support/plan-extended-support.ts";
import { rolesWithRemoteAccess } from "../plan/extended-support/remote-desktop-extension.ts";
import type { PlannedService } from "../plan/planned-service.ts";
import type { Conversion, ExtendedSupportOptions, ServiceToConvert } from "./conversion.ts";
import { endedSupport } from "./dated-findings.ts";
import { deployFiles } from "./deploy-files.ts";
import { headingOf } from "./heading.ts";
import { proofFindings } from "./proof-findings.ts";
import { proveExtendedSupport } from "./prove-extended-support.ts";
import { sharingConfigurations } from "./sharing-configurations.ts";
import { templateFiles, templateOf } from "./template-files.ts";
import { beyondTemplateLimits } from "./template-limits.ts";

/** A service for extended support: the template, the owner's files changed for it, the account, and the proof. */
export function convertExtendedSupport(
  service: PlannedService,
  files: ServiceToConvert,
  options: ExtendedSupportOptions,
  places: PlaceFinder,
): Staged<Conversion> {
  const { to, prices } = options;
  const sharing = sharingConfigurations(service, (one) => planExtendedSupport(one, options).value.plan);
  const { value: planned, diagnostics } = planExtendedSupport(sharing.value, options);
  const { plan } = planned;
  // A configuration that needs a template of its own is changed all the same.
  const changedFiles = changeFiles(service).value.files;
  const template = templateOf(plan, headingOf(service), places);
  const proofs = proveExtendedSupport(service, changedFiles, files);
  const account = accountOf(service, plan, sharing.value.configurations);
  const isExtended = options.remoteAccess !== "none" && rolesWithRemoteAccess(service.expanded).length > 0;
  const remoteAccess = isExtended ? "extension" : "none";
  return {
    value: {
      files: [
        ...templateFiles(plan, template, sharing.value.configurations, to),
        ...deployFiles((main) => planCloudServiceDeployment(sharing.value, plan, main), to),
      ],
      changedFiles,
      account,
      checklist: checklistOf({ service: sharing.value, plan, account, remoteAccess, proofs, prices }),
      proofs,
    },
    diagnostics: [
      ...sharing.diagnostics,
      ...diagnostics,
      ...endedSupport(service, options.today),
      ...beyondTemplateLimits(plan, service.written),
      ...proofFindings(proofs, service.written),
    ],
  };
}
