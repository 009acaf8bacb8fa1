import { defaultSizeInMB, reservedInMB } from "../../lint/local-storage-demand.ts";
import type { Role } from "../../service/definition.ts";
import { defaultVmSize, findVmSize, type VmSize } from "../../service/vm-sizes.ts";
import type { RoleDesign } from "../design/design.ts";
import { type ReplacementSize, smallestReplacement } from "../tables/replacement-sizes.ts";

/** The size of virtual machine that takes the place of a role's, or why none does. */
export type Replacement =
  | {
      readonly kind: "replaced";
      readonly old: VmSize;
      readonly size: ReplacementSize;
      /** What the role's local storage, page file and crash dump take of the temporary disk, in GiB, rounded up. */
      readonly neededInGiB: number;
    }
  /** Cloud Services had no size of this name that we know of, or only with a graphics card. */
  | { readonly kind: "unknown"; readonly name: string }
  /** No size that is proposed has such a temporary disk. */
  | { readonly kind: "too-large"; readonly old: VmSize; readonly neededInGiB: number };

/**
 * The smallest size of which no end is announced, with as many cores and as much memory as the role has, and a temporary
 * disk that holds its local storage beside page file and crash dump, whatever the old one's disk was.
 */
export function replacementSize({ role }: Pick<RoleDesign, "role">): Replacement {
  const name = role.vmsize?.value ?? defaultVmSize;
  const old = findVmSize(name) ?? findVmSize(withPlainStorage(name));
  if (old === undefined) return { kind: "unknown", name };
  const neededInGiB = Math.ceil((localStorageInMB(role) + reservedInMB) / 1024);
  const { cores, memoryInGiB } = old;
  const size = smallestReplacement({ cores, memoryInGiB, temporaryDiskInGiB: neededInGiB });
  return size === undefined ? { kind: "too-large", old, neededInGiB } : { kind: "replaced", old, size, neededInGiB };
}

/** Sizes with premium storage had the cores and the memory of those without: `Standard_DS2_v2` those of `Standard_D2_v2`. */
function withPlainStorage(name: string): string {
  return name.replace(/^Standard_DS(?=[0-9]+(?:_v2)?$)/, "Standard_D");
}

function localStorageInMB({ localResources }: Role): number {
  return localResources.reduce((sum, { sizeInMB }) => sum + (sizeInMB?.value ?? defaultSizeInMB), 0);
}
