import type { RoleDesign } from "../design/design.ts";
import { keptInZip, type ScriptPiece } from "./script-piece.ts";

/** Where the `Contents` of a role stand in its zip: under approot, as in the package. */
export function roleContents(design: RoleDesign): ScriptPiece {
  const notes = design.role.contents.flatMap(({ span, destination, sourceDirectory }) =>
    keptInZip(
      design,
      `folder approot\\${destination.value.replaceAll("/", "\\")}`,
      span,
      destination.span,
      sourceDirectory.span,
    ),
  );
  return { steps: [], notes };
}
