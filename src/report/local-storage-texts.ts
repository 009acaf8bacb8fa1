import type { LocalStorage } from "../service/definition.ts";

/** What a local storage is, for people: its size, and whether it is kept when the role recycles. */
export function localStorageTexts({ sizeInMB, cleanOnRoleRecycle }: LocalStorage): readonly string[] {
  const size = `${sizeInMB?.value ?? 1000} MB`;
  return cleanOnRoleRecycle?.value === false ? [size, "kept on recycle"] : [size];
}
