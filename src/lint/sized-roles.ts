import type { Role, ServiceDefinition } from "../service/definition.ts";
import { remembered } from "../service/remembered.ts";
import { defaultVmSize, type VmSize, vmSizeOf } from "../service/vm-sizes.ts";
import type { Located } from "../text/span.ts";

/** A role whose size is known. */
export interface SizedRole {
  readonly role: Role;
  readonly size: VmSize;
  /** The name of the size as the role gives it, or the default's on the role's name where it gives none. */
  readonly sizeName: Located<string>;
  readonly isWritten: boolean;
}

/** The roles of a definition whose size is known, in document order; a role without `vmsize` has the default one. */
export const sizedRoles: (definition: ServiceDefinition) => readonly SizedRole[] = remembered(({ roles }) =>
  roles.flatMap((role) => {
    const size = vmSizeOf(role);
    if (size === undefined) return [];
    const sizeName = role.vmsize ?? { value: defaultVmSize, span: role.name.span };
    return [{ role, size, sizeName, isWritten: role.vmsize !== undefined }];
  }),
);
