import type { RoleDesign } from "../design/design.ts";
import type { AccountNote } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { roleConfigurations } from "../role-configurations.ts";

/** What becomes of the attributes of a role that no property of its scale set has. */
export function roleNotes(service: PlannedService, design: RoleDesign): readonly AccountNote[] {
  return [...nativeCodeNotes(design), ...machineNameNotes(service, design)];
}

function nativeCodeNotes({ role: { enableNativeCodeExecution } }: RoleDesign): readonly AccountNote[] {
  if (enableNativeCodeExecution === undefined) return [];
  const { span, value } = enableNativeCodeExecution;
  if (value) return [{ fate: "dropped", span, why: "Programs on a machine of one's own may always run native code." }];
  const why = "Nothing on a machine of one's own keeps the role's code in partial trust.";
  const todo = "Where the role is not to run native code, let it run as an account with few rights.";
  return [{ fate: "by-hand", span, why, todo }];
}

function machineNameNotes(service: PlannedService, { role, computerNamePrefix }: RoleDesign): readonly AccountNote[] {
  const why = `Names of the machines begin with ${computerNamePrefix}: with at most nine characters, and none that another role has.`;
  const todo = "Look for code and name servers that know the machines by their old names.";
  return roleConfigurations(service, role).flatMap(({ vmName }): readonly AccountNote[] =>
    vmName === undefined ? [] : [{ fate: "by-hand", span: vmName.span, why, todo }],
  );
}
