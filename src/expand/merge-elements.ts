import type { Staged } from "../diagnostic/diagnostic.ts";
import type { Certificate, Endpoint, LocalStorage, Role, Setting, Variable } from "../service/definition.ts";
import { mergeNamed } from "./merge-named.ts";
import type { ModuleElements } from "./module-elements.ts";
import { writePortsOut } from "./write-ports-out.ts";

/** What a role has under names, its own first and then what its modules added. */
export interface MergedElements {
  readonly localResources: readonly LocalStorage[];
  readonly configurationSettings: readonly Setting[];
  readonly endpoints: readonly Endpoint[];
  readonly certificates: readonly Certificate[];
  /** The variables of the role's runtime. */
  readonly environment: readonly Variable[];
}

/** Puts what modules add beside what a role has, ports written out; reports names that stand for different things. */
export function mergeElements(role: Role, added: readonly ModuleElements[]): Staged<MergedElements> {
  const list = (what: string) => ({ role: role.name.value, what });
  const storages = added.flatMap((module) => module.localResources);
  const settings = added.flatMap((module) => module.configurationSettings);
  const endpoints = added.flatMap((module) => module.endpoints.map(writePortsOut));
  const certificates = added.flatMap((module) => module.certificates);
  const variables = added.flatMap((module) => module.environment);
  const merged = {
    localResources: mergeNamed(list("local storage"), role.localResources, storages),
    configurationSettings: mergeNamed(list("setting"), role.configurationSettings, settings),
    endpoints: mergeNamed(list("endpoint"), role.endpoints.map(writePortsOut), endpoints),
    certificates: mergeNamed(list("certificate"), role.certificates, certificates),
    environment: mergeNamed(list("variable"), role.runtime?.environment ?? [], variables),
  };
  return {
    value: {
      localResources: merged.localResources.value,
      configurationSettings: merged.configurationSettings.value,
      endpoints: merged.endpoints.value,
      certificates: merged.certificates.value,
      environment: merged.environment.value,
    },
    diagnostics: Object.values(merged).flatMap((part) => part.diagnostics),
  };
}
