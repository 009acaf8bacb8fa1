import type { Diagnostic, Staged } from "../diagnostic/diagnostic.ts";
import type { ModulesByName } from "../modules/plugin-module.ts";
import type { Item, LocalStorage, Role, ServiceDefinition } from "../service/definition.ts";
import { type Located, located } from "../text/span.ts";
import { expandStartup } from "./expand-startup.ts";
import { mergeNamed } from "./merge-named.ts";
import { type ModuleElements, moduleElements } from "./module-elements.ts";
import { type ExpandOptions, resolveImports } from "./resolve-imports.ts";
import { writePortsOut } from "./write-ports-out.ts";

/**
 * Replaces each import of each role by the elements that its module stands for, and writes out what the packager does:
 * local ports, internal ports as ranges, the `DiagnosticStore` of every role.
 *
 * An added element carries the span of its import, so a later complaint points at a line that the author can change.
 * An import of an unknown module is reported and kept: nothing is lost silently, and expanding twice equals expanding
 * once. Startup tasks stand in the order that they run in; all else keeps the order of the document, with what was
 * added behind it.
 */
export function expandImports(
  definition: ServiceDefinition,
  modules: ModulesByName,
  options: ExpandOptions,
): Staged<ServiceDefinition> {
  const roles = definition.roles.map((role) => expandRole(role, modules, options));
  return {
    value: { ...definition, roles: roles.map((role) => role.value) },
    diagnostics: roles.flatMap((role) => role.diagnostics),
  };
}

function expandRole(role: Role, modules: ModulesByName, options: ExpandOptions): Staged<Role> {
  const { imported, unknown, diagnostics } = resolveImports(role, modules, options);
  const merger = new RoleMerger(role, imported.map(moduleElements), diagnostics);
  const environment = merger.merge("runtime variable", role.runtime?.environment ?? [], (added) => added.environment);
  return {
    value: {
      ...role,
      imports: unknown,
      startup: expandStartup(role.startup, imported),
      runtime: role.runtime,
    },
    diagnostics: merger.diagnostics,
  };
}
