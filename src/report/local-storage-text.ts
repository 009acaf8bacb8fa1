import type { LocalStorage } from "../service/definition.ts";

/** What a local storage is, for people: `4096 MB, kept on recycle`. */
export function localStorageText({ sizeInMB, cleanOnRoleRecycle }: LocalStorage): string {
  const size = `${sizeInMB?.value ?? 1000} MB`;
  return cleanOnRoleRecycle?.value === false ? `${size}, kept on recycle` : size;
}
