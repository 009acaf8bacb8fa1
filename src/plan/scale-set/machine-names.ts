import type { RoleDesign } from "../design/design.ts";
import type { AccountNote } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { roleConfigurations } from "../role-configurations.ts";

/** What becomes of the names that the machines of a role had. */
export function oldMachineNames(
  service: PlannedService,
  { role, computerNamePrefix }: RoleDesign,
): readonly AccountNote[] {
  const why = `Names of the machines begin with ${computerNamePrefix}: with at most nine characters, and none that another role has.`;
  const todo = "Look for code and name servers that know the machines by their old names.";
  return roleConfigurations(service, role).flatMap(({ vmName }): readonly AccountNote[] =>
    vmName === undefined ? [] : [{ fate: "by-hand", span: vmName.span, why, todo }],
  );
}
