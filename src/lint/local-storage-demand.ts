import type { LocalStorage, Role, ServiceDefinition } from "../service/definition.ts";
import type { VmSize } from "../service/vm-sizes.ts";
import type { Place } from "./rule.ts";
import { sizedRoles } from "./sized-roles.ts";

/** What the local storage of a role asks of the temporary disk. All sizes are in megabytes. */
export interface LocalStorageDemand {
  readonly role: Role;
  readonly size: VmSize;
  /** All local storage together, with what modules and the packager add. */
  readonly wanted: number;
  /** The largest storage that the author wrote or imported, else the role's name. */
  readonly at: Place;
  /** The role's size, and who added storage that the author did not write. */
  readonly related: readonly { readonly message: string; readonly at: Place }[];
}

/** What the packager takes where `sizeInMB` is absent. */
export const defaultSizeInMB = 1000;

/** What page file and crash dump take of the temporary disk: 4 GB and 2 GB. */
export const reservedInMB = 6 * 1024;

/** The demand of each role whose size is known, from the expanded definition. Storage of a `VirtualMachineRole` has no size. */
export function localStorageDemands(expanded: ServiceDefinition): readonly LocalStorageDemand[] {
  return sizedRoles(expanded)
    .filter(({ role }) => role.kind !== "virtual-machine")
    .map(({ role, size, sizeName }) => ({
      role,
      size,
      wanted: role.localResources.reduce((sum, storage) => sum + sizeOf(storage), 0),
      at: largest(role) ?? role.name,
      related: [{ message: `The role has size '${sizeName.value}'.`, at: sizeName }, ...additions(role)],
    }));
}

/** The temporary disk of a size, in megabytes. */
export function temporaryDiskInMB(size: VmSize): number {
  return size.temporaryDiskInGiB * 1024;
}

function sizeOf(storage: LocalStorage): number {
  return storage.sizeInMB?.value ?? defaultSizeInMB;
}

function largest({ localResources }: Role): Place | undefined {
  const [first] = localResources
    .filter((storage) => storage.addedBy?.kind !== "packager")
    .sort((left, right) => sizeOf(right) - sizeOf(left));
  return first?.sizeInMB ?? first?.name;
}

function additions({ localResources }: Role) {
  return localResources.flatMap((storage) => {
    const { name, addedBy } = storage;
    if (addedBy === undefined) return [];
    const who = addedBy.kind === "module" ? `Module '${addedBy.module}'` : "The packager";
    return [{ message: `${who} adds '${name.value}' of ${sizeOf(storage)} MB.`, at: name }];
  });
}
