import type { RoleDesign } from "../design/design.ts";
import { type Entry, from, literal } from "../expression.ts";
import type { PlannedVariable } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { ownSettings, placesOfSetting } from "../settings/own-settings.ts";
import { roleSettings } from "../settings/role-settings.ts";

/** The variable that holds the names of a role's secrets in the vault. */
export function secretNamesSymbol({ symbol }: RoleDesign): string {
  return `${symbol}SecretNames`;
}

/** The name in the vault of each setting that is a secret, fixed here so that no value can add one. */
export function secretNamesOf(service: PlannedService, design: RoleDesign): PlannedVariable {
  const places = new Map(ownSettings(service, design.role).map((one) => [one.name, placesOfSetting(one)]));
  const entries = roleSettings(service, design).secrets.map(
    ({ setting, secretName }): Entry => ({
      name: setting,
      value: from(literal(secretName), ...(places.get(setting) ?? [])),
    }),
  );
  const told = `Settings of role ${design.role.name.value} that are secrets, and their names in the vault`;
  return { name: secretNamesSymbol(design), value: { kind: "record", entries }, told };
}
