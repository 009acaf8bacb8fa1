import { rolesThatImport } from "../../../service/find-import.ts";
import type { PlannedService } from "../../planned-service.ts";

/** Whether a role of the service imports a module. */
export function hasImport({ written }: PlannedService, module: string): boolean {
  return rolesThatImport(written, module).length > 0;
}
