import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic, Staged } from "../../diagnostic/diagnostic.ts";
import type { Role } from "../../service/definition.ts";
import { joinFragments } from "../join-fragments.ts";
import type { Plan } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { changeFiles } from "./change-files.ts";
import type { ChangedFile } from "./changed-file.ts";
import { cloudService } from "./cloud-service.ts";
import { extendedSupportNeedsRemoteAccess } from "./codes.ts";
import { extendedSupportFindings } from "./extended-support-findings.ts";
import { rolesWithRemoteAccess } from "./remote-desktop-extension.ts";
import { stayingNotes } from "./staying-notes.ts";

/** A service for extended support: the template, and the owner's files changed for it. */
export interface ExtendedSupportPlan {
  readonly plan: Plan;
  /** The definition first, then each configuration; one that needs no change has no edits. */
  readonly changedFiles: readonly ChangedFile[];
}

export const extendedSupportRemoteAccessChoices = ["extension", "none"] as const;

/** What whoever converts to extended support decides. */
export interface ExtendedSupportChoices {
  /** `undefined`: the extension where the service imports Remote Access, else none. */
  readonly remoteAccess: (typeof extendedSupportRemoteAccessChoices)[number] | undefined;
}

/**
 * Turns a service into a cloud service of extended support, with the changes that its two files need there. What has to
 * be done by hand, or is refused there, is reported at its line and noted for the account.
 */
export function planExtendedSupport(
  service: PlannedService,
  choices: ExtendedSupportChoices,
): Staged<ExtendedSupportPlan> {
  const roles = rolesWithRemoteAccess(service.expanded);
  const changed = changeFiles(service);
  const fragment = cloudService(service, choices.remoteAccess === "none" ? [] : roles);
  const { files, notes } = changed.value;
  const plan = joinFragments("extended-support", [fragment, { notes }]);
  return {
    value: { plan: { ...plan, notes: [...notes, ...stayingNotes(plan, files)] }, changedFiles: files },
    diagnostics: [
      ...extendedSupportFindings(service),
      ...choiceFindings(service, roles, choices),
      ...changed.diagnostics,
    ],
  };
}

function choiceFindings(
  { written }: PlannedService,
  roles: readonly Role[],
  { remoteAccess }: ExtendedSupportChoices,
): readonly Diagnostic[] {
  if (remoteAccess !== "extension" || roles.length > 0) return [];
  return [diagnose(extendedSupportNeedsRemoteAccess, "without", written.span, {})];
}
