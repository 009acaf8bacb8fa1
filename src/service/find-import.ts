import type { Import, Role, ServiceDefinition } from "./definition.ts";

/** The first import of a module in a role. Case does not count, because a module is a folder of Windows. */
export function findImport(role: Role, moduleName: string): Import | undefined {
  const wanted = moduleName.toLowerCase();
  return role.imports.find((entry) => entry.moduleName.value.toLowerCase() === wanted);
}

/** A role that imports a module, and where. */
export interface ImportingRole {
  readonly role: Role;
  readonly entry: Import;
}

/** The roles of a written definition that import a module, in document order, each once. */
export function rolesThatImport({ roles }: ServiceDefinition, moduleName: string): readonly ImportingRole[] {
  return roles.flatMap((role) => {
    const entry = findImport(role, moduleName);
    return entry === undefined ? [] : [{ role, entry }];
  });
}
