import type { FileKind } from "../../../service/file-kind.ts";
import type { Target } from "../../plan.ts";
import type { DispositionTable } from "../disposition.ts";
import { extendedSupportConfiguration, extendedSupportDefinition } from "./extended-support.ts";
import { scaleSetsConfiguration } from "./scale-sets-configuration.ts";
import { scaleSetsDefinition } from "./scale-sets-definition.ts";

/** The tables that say what becomes of parts of which a plan itself says nothing. */
export const dispositionTables: Readonly<
  Record<Target, Readonly<Record<Exclude<FileKind, "module">, DispositionTable>>>
> = {
  "scale-sets": { definition: scaleSetsDefinition, configuration: scaleSetsConfiguration },
  "extended-support": { definition: extendedSupportDefinition, configuration: extendedSupportConfiguration },
};
