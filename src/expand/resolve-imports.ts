import { diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic, Fix } from "../diagnostic/diagnostic.ts";
import { findModule } from "../modules/find-module.ts";
import type { ModulesByName, PluginModule } from "../modules/plugin-module.ts";
import type { Import, Role } from "../service/definition.ts";
import type { Sdk } from "../service/sdk.ts";
import { nearestWord } from "../text/nearest-word.ts";
import type { Span } from "../text/span.ts";
import { elementSpan } from "../xml/tree.ts";
import { importTwice, unknownModule } from "./codes.ts";

/** What expansion needs to know besides the definition and the modules. */
export interface ExpandOptions {
  /** The SDK whose modules are meant; `undefined` means those of SDK 1.6, the newest that leaves no trace of itself. */
  readonly sdk: Sdk | undefined;
  /** Names of modules that the build gave to every role, ahead of its imports. */
  readonly rolePlugins: readonly string[];
}

/** A module that a role has, and the place that asked for it: the name in its import, or of a role plugin the role's name. */
export interface ImportedModule {
  readonly module: PluginModule;
  readonly span: Span;
}

/** The modules of a role in the order that they were asked for, and the imports that stay because nothing is known of them. */
export interface ResolvedImports {
  readonly imported: readonly ImportedModule[];
  readonly unknown: readonly Import[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the modules that a role has: role plugins first, then its imports. Reports unknown modules and those that are
 * there twice. A role plugin that an earlier expansion has added already is passed over.
 */
export function resolveImports(role: Role, modules: ModulesByName, options: ExpandOptions): ResolvedImports {
  const imported = new Map<string, ImportedModule>();
  const unknown: Import[] = [];
  const diagnostics: Diagnostic[] = [];

  for (const name of options.rolePlugins) {
    const module = findModule(modules, name, options.sdk);
    if (module === undefined) diagnostics.push(unknownRolePlugin(name, role, modules));
    else if (!hasModule(role, module)) imported.set(keyOf(module), { module, span: role.name.span });
  }
  for (const entry of role.imports) {
    const module = findModule(modules, entry.moduleName.value, options.sdk);
    const first = module && imported.get(keyOf(module));
    if (module === undefined) {
      unknown.push(entry);
      diagnostics.push(unknownImport(entry, modules));
    } else if (first === undefined) imported.set(keyOf(module), { module, span: entry.moduleName.span });
    else diagnostics.push(importedTwice(role, entry, first));
  }
  return { imported: [...imported.values()], unknown, diagnostics };
}

function keyOf(module: PluginModule): string {
  return module.name.toLowerCase();
}

function unknownRolePlugin(name: string, role: Role, modules: ModulesByName): Diagnostic {
  return diagnose(unknownModule, "rolePlugin", role.name.span, { module: name, known: listed(knownNames(modules)) });
}

function unknownImport({ moduleName: { value, span } }: Import, modules: ModulesByName): Diagnostic {
  const known = knownNames(modules);
  const nearest = nearestWord(value, known);
  const fixes: Fix[] = nearest === undefined ? [] : [{ title: `Use '${nearest}'`, edits: [{ span, text: nearest }] }];
  return diagnose(unknownModule, "import", span, { module: value, known: listed(known) }, { fixes });
}

function knownNames(modules: ModulesByName): readonly string[] {
  return [...modules.values()].flatMap((versions) => versions.slice(0, 1)).map((module) => module.name);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.map((name) => `'${name}'`).join(", ");
}

/** Whether an earlier expansion gave a module to a role, which what it added tells. */
function hasModule(role: Role, { name }: PluginModule): boolean {
  const added = [
    ...role.configurationSettings,
    ...role.endpoints,
    ...role.certificates,
    ...role.localResources,
    ...(role.startup?.tasks ?? []),
    ...(role.runtime?.environment ?? []),
  ];
  return added.some(({ addedBy }) => addedBy?.kind === "module" && addedBy.module === name);
}

function importedTwice(role: Role, { moduleName, element }: Import, first: ImportedModule): Diagnostic {
  const related = [{ message: `Module '${first.module.name}' is there first.`, span: first.span }];
  const span = element && elementSpan(element);
  const fixes: Fix[] = span === undefined ? [] : [{ title: "Remove this import", edits: [{ span, text: "" }] }];
  const data = { role: role.name.value, module: first.module.name };
  return diagnose(importTwice, "twice", moduleName.span, data, { related, fixes });
}
