import { builtInModules } from "../../../src/modules/index.ts";
import { moduleMap } from "../../../src/modules/module-map.ts";
import { changedText } from "../../../src/plan/extended-support/changed-file.ts";
import {
  type ExtendedSupportPlan,
  planExtendedSupport,
} from "../../../src/plan/extended-support/plan-extended-support.ts";
import { serviceOf } from "../planned-services.ts";
import type { Expansion } from "./reread-service.ts";

export const expansion: Expansion = {
  modules: moduleMap(builtInModules),
  options: { sdk: undefined, rolePlugins: [] },
};

const schemas = "http://schemas.microsoft.com/ServiceHosting/2008/10";

/** A definition around what stands in it. */
export function definitionWith(content: string): string {
  return `<ServiceDefinition name="Shop" xmlns="${schemas}/ServiceDefinition">\n${content}\n</ServiceDefinition>\n`;
}

/** A configuration around what stands in it. */
export function configurationWith(content: string): string {
  return `<ServiceConfiguration serviceName="Shop" xmlns="${schemas}/ServiceConfiguration">\n${content}\n</ServiceConfiguration>\n`;
}

/** A definition that gives a configuration the roles that it speaks of. */
export function definitionOfRoles(...names: readonly string[]): string {
  return definitionWith(names.map((name) => `  <WorkerRole name="${name}" vmsize="Standard_D2_v3" />`).join("\n"));
}

/** The plan of a service of texts. */
export function planOf(
  definition: string,
  configurations: Readonly<Record<string, string>> = {},
  remoteAccess: "extension" | "none" | undefined = undefined,
): ExtendedSupportPlan {
  return planExtendedSupport(serviceOf(definition, configurations), { remoteAccess }).value;
}

/** The changed definition of a text. */
export function changedDefinition(definition: string): string {
  return changedTexts(definition, {})[0] ?? "";
}

/** The changed configuration of a text, under a definition that has its roles. */
export function changedConfiguration(configuration: string, name = "Cloud"): string {
  return changedTexts(definitionOfRoles("Web", "Worker"), { [name]: configuration })[1] ?? "";
}

function changedTexts(definition: string, configurations: Readonly<Record<string, string>>): readonly string[] {
  return planOf(definition, configurations).changedFiles.map(changedText);
}
