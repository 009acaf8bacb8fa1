import type { Endpoint } from "../../service/definition.ts";
import type { RoleDesign } from "../design/design.ts";

/** An endpoint of the role by its name, with the first port that it takes on each instance; `undefined` where there is none. */
export function localPortOf(
  design: RoleDesign,
  name: string,
): { readonly endpoint: Endpoint; readonly port: number } | undefined {
  const balanced = design.balanced.find(({ endpoint }) => endpoint.name.value === name);
  if (balanced !== undefined) return { endpoint: balanced.endpoint, port: balanced.localPort.port };

  const instance = design.instancePorts.find(({ endpoint }) => endpoint.name.value === name);
  if (instance !== undefined) return { endpoint: instance.endpoint, port: instance.localPort };

  const internal = design.internalPorts.find(({ endpoint }) => endpoint.name.value === name);
  const first = internal?.ranges[0]?.first;
  return internal === undefined || first === undefined ? undefined : { endpoint: internal.endpoint, port: first };
}
