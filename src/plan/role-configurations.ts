import type { RoleConfiguration } from "../service/configuration.ts";
import type { Role } from "../service/definition.ts";
import type { PlannedService } from "./planned-service.ts";

/** What each configuration says of a role, in their order; those that do not name it are left out. */
export function roleConfigurations({ configurations }: PlannedService, { name }: Role): readonly RoleConfiguration[] {
  return configurations.flatMap(({ configuration }) =>
    configuration.roles.filter((one) => one.name.value === name.value),
  );
}
