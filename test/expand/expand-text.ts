import type { Staged } from "../../src/diagnostic/diagnostic.ts";
import { expandImports } from "../../src/expand/expand-imports.ts";
import type { ExpandOptions } from "../../src/expand/resolve-imports.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import type { PluginModule } from "../../src/modules/plugin-module.ts";
import type { Role, ServiceDefinition } from "../../src/service/definition.ts";
import { readDefinition } from "../../src/service/read-definition.ts";
import type { Span } from "../../src/text/span.ts";
import { parseXml } from "../../src/xml/parse.ts";

export const definitionNamespace = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition";

export function definitionText(content: string, attributes = `name="Shop"`): string {
  return `<ServiceDefinition ${attributes} xmlns="${definitionNamespace}">${content}</ServiceDefinition>`;
}

export function read(text: string): ServiceDefinition {
  const definition = readDefinition(parseXml(text, "Shop.csdef").value);
  if (definition === undefined) throw new Error("no definition");
  return definition;
}

/** A module of a test's own: what is not given is empty. */
export function moduleNamed(name: string, parts: Partial<PluginModule> = {}): PluginModule {
  return {
    name,
    namespace: `Ns.${name}`,
    sdk: {},
    source: `${name}.csplugin`,
    startupPriority: 0,
    tasks: [],
    runtimeEnvironment: [],
    settings: [],
    endpoints: [],
    certificates: [],
    localResources: [],
    ...parts,
  };
}

export function task(commandLine: string): PluginModule["tasks"][number] {
  return { commandLine, executionContext: "elevated", taskType: "simple", environment: [] };
}

export function expand(
  definition: ServiceDefinition,
  options: Partial<ExpandOptions> = {},
  own: readonly PluginModule[] = [],
): Staged<ServiceDefinition> {
  return expandImports(definition, moduleMap(builtInModules, own), { sdk: "2.9", rolePlugins: [], ...options });
}

/** The only role of a definition whose worker role holds this, expanded, with what was reported. */
export function expandWorker(
  content: string,
  options: Partial<ExpandOptions> = {},
  own: readonly PluginModule[] = [],
): Staged<Role> & { readonly text: string } {
  const text = definitionText(`<WorkerRole name="W">${content}</WorkerRole>`);
  const { value, diagnostics } = expand(read(text), options, own);
  const [role] = value.roles;
  if (role === undefined) throw new Error("no role");
  return { value: role, diagnostics, text };
}

export function textAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

export function names(items: readonly { readonly name: { readonly value: string } }[]): readonly string[] {
  return items.map((item) => item.name.value);
}
