import type { LocalStorage } from "../service/definition.ts";

/** What a local storage is, for people: `4096 MB, kept on recycle`. */
export function localStorageText(storage: LocalStorage): string {
  return isKept(storage) ? `${storageSizeText(storage)}, kept on recycle` : storageSizeText(storage);
}

export function storageSizeText({ sizeInMB }: LocalStorage): string {
  return `${sizeInMB?.value ?? 1000} MB`;
}

/** Whether what is stored is there still when the role has recycled. */
export function isKept({ cleanOnRoleRecycle }: LocalStorage): boolean {
  return cleanOnRoleRecycle?.value === false;
}
