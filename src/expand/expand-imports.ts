import type { Staged } from "../diagnostic/diagnostic.ts";
import type { ModulesByName } from "../modules/plugin-module.ts";
import type { Item, LocalStorage, Role, Runtime, ServiceDefinition, Variable } from "../service/definition.ts";
import { located } from "../text/span.ts";
import { expandStartup } from "./expand-startup.ts";
import { mergeElements } from "./merge-elements.ts";
import { moduleElements } from "./module-elements.ts";
import { type ExpandOptions, resolveImports } from "./resolve-imports.ts";

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
  const added = imported.map(moduleElements);
  const merged = mergeElements(role, added);
  const { environment, localResources, configurationSettings, endpoints, certificates } = merged.value;
  const { kind, element, span, addedBy, name, vmsize, enableNativeCodeExecution, sites, contents } = role;
  return {
    // Written out, because a spread whose parts are then replaced takes as long as all the rest of this function.
    value: {
      kind,
      element,
      span,
      addedBy,
      name,
      vmsize,
      enableNativeCodeExecution,
      sites,
      contents,
      imports: unknown,
      startup: expandStartup(role.startup, added),
      runtime: withEnvironment(role.runtime, environment),
      localResources: withDiagnosticStore(role, localResources),
      configurationSettings,
      endpoints,
      certificates,
    },
    diagnostics: [...diagnostics, ...merged.diagnostics],
  };
}

function withEnvironment(runtime: Runtime | undefined, environment: readonly Variable[]): Runtime | undefined {
  if (runtime !== undefined) return { ...runtime, environment };
  const [first] = environment;
  return first && { ...placeOf(first), executionContext: undefined, environment, entryPoint: undefined };
}

/** The place of an element that is there only to hold an added one. */
function placeOf({ span, addedBy }: Item): Item {
  return { span, element: undefined, addedBy };
}

/**
 * A `DiagnosticStore` for a role that declares none: 4096 MB that stay when the role recycles. The packager adds it
 * whether Diagnostics is imported or not.
 */
function withDiagnosticStore(role: Role, present: readonly LocalStorage[]): readonly LocalStorage[] {
  const name = "DiagnosticStore";
  if (present.some((storage) => storage.name.value === name)) return present;
  const { span } = role.name;
  const store: LocalStorage = {
    span,
    element: undefined,
    addedBy: { kind: "packager", span },
    name: located(name, span),
    sizeInMB: located(4096, span),
    cleanOnRoleRecycle: located(false, span),
  };
  return [...present, store];
}
