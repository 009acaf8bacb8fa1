import type { Role, VirtualDirectory } from "./definition.ts";

/** The sites of a role and all virtual directories and applications in them, level by level. */
export function virtualDirectories({ sites }: Role): readonly VirtualDirectory[] {
  const found: VirtualDirectory[] = [...(sites ?? [])];
  // The list grows as it is walked: a hostile file nests deeper than calls can.
  for (const directory of found) for (const child of directory.children) found.push(child);
  return found;
}
