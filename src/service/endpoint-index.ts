import type { Endpoint, Role, ServiceDefinition } from "./definition.ts";

/** A role, and its endpoints by name. */
export interface IndexedRole {
  readonly role: Role;
  readonly endpointsByName: ReadonlyMap<string, readonly Endpoint[]>;
}

/** The roles of a definition by name; of two roles of one name, the later one. */
export function indexRoles({ roles }: ServiceDefinition): ReadonlyMap<string, IndexedRole> {
  return new Map(roles.map((role) => [role.name.value, { role, endpointsByName: endpointsByName(role) }]));
}

function endpointsByName({ endpoints }: Role): ReadonlyMap<string, readonly Endpoint[]> {
  const byName = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    const present = byName.get(endpoint.name.value);
    if (present === undefined) byName.set(endpoint.name.value, [endpoint]);
    else present.push(endpoint);
  }
  return byName;
}
