import type { Role } from "../service/definition.ts";

/** Whether an expanded role imports modules that are not known: only such imports are left, and what they would add is unknown too. */
export function hasUnknownImports({ imports }: Role): boolean {
  return imports.length > 0;
}
