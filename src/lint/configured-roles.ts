import type { RoleConfiguration, ServiceConfiguration } from "../service/configuration.ts";
import type { Role, ServiceDefinition } from "../service/definition.ts";

/** A role of a definition, and what a configuration says of it. */
export interface ConfiguredRole {
  readonly role: Role;
  readonly configured: RoleConfiguration;
}

/** The roles that both have, in the order of the definition; of equal names the first. Whatever only one has is left out. */
export function configuredRoles(
  { roles }: ServiceDefinition,
  configuration: ServiceConfiguration,
): readonly ConfiguredRole[] {
  const seen = new Set([""]);
  return roles.flatMap((role) => {
    const configured = configuration.roles.find(({ name }) => name.value === role.name.value);
    if (configured === undefined || seen.has(role.name.value)) return [];
    seen.add(role.name.value);
    return [{ role, configured }];
  });
}
