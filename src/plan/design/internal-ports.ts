import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic, Staged } from "../../diagnostic/diagnostic.ts";
import { callersOf } from "../../reach/traffic-rules.ts";
import type { InternalEndpoint, ServiceDefinition } from "../../service/definition.ts";
import { hasDynamicPort, localPorts } from "../../service/ports.ts";
import { transportOf } from "../../service/transport.ts";
import type { AssignedPorts } from "./assigned-ports.ts";
import { convertedPortIsFixed, convertedPortIsFree } from "./codes.ts";
import type { InternalPort } from "./design.ts";
import { carriedEndpoints, type RoleSeed } from "./role-seed.ts";

/** What the other roles reach of a role; an endpoint without a port gets one. */
export function internalPorts(
  seed: RoleSeed,
  seeds: readonly RoleSeed[],
  expanded: ServiceDefinition,
  assigned: AssignedPorts,
): Staged<readonly InternalPort[]> {
  const endpoints = carriedEndpoints(seed.role).filter((endpoint) => endpoint.kind === "internal");
  const designed = endpoints.map((endpoint) => internalPort(seed, endpoint, seeds, expanded, assigned));
  return {
    value: designed.flatMap(({ value }) => value ?? []),
    diagnostics: designed.flatMap(({ diagnostics }) => diagnostics),
  };
}

function internalPort(
  seed: RoleSeed,
  endpoint: InternalEndpoint,
  seeds: readonly RoleSeed[],
  expanded: ServiceDefinition,
  assigned: AssignedPorts,
): Staged<InternalPort | undefined> {
  const isAssigned = hasDynamicPort(endpoint);
  const port = isAssigned ? assigned.take() : undefined;
  const told = isAssigned ? [tellPort(seed, endpoint, port)] : [];
  if (isAssigned && port === undefined) return { value: undefined, diagnostics: told };
  const callers = callersOf(seed.role, endpoint, expanded);
  const symbols = seeds.filter(({ role }) => callers.roles.includes(role)).map(({ symbol }) => symbol);
  const transport = transportOf(endpoint.protocol.value);
  const value: InternalPort = {
    endpoint,
    name: endpoint.name.value,
    transport: transport === "any" ? "*" : transport === "tcp" ? "Tcp" : "Udp",
    ranges:
      port === undefined
        ? localPorts(endpoint).map(({ min, max }) => ({ first: min, last: max }))
        : [{ first: port, last: port }],
    isAssigned,
    callers: symbols,
    origins: callers.rules.flatMap((rule) => [
      rule.span,
      ...rule.destinations
        .filter(({ roleName }) => roleName.value === seed.role.name.value)
        .filter(({ endpointName }) => endpointName.value === endpoint.name.value)
        .flatMap((destination) => [destination.span, destination.roleName.span, destination.endpointName.span]),
    ]),
  };
  return { value, diagnostics: told };
}

/** Says which port an endpoint was given, or that none was left. */
export function tellPort(
  { role }: RoleSeed,
  { name }: { readonly name: InternalEndpoint["name"] },
  port: number | undefined,
): Diagnostic {
  const about = { endpoint: name.value, role: role.name.value };
  return port === undefined
    ? diagnose(convertedPortIsFree, "noneLeft", name.span, about)
    : diagnose(convertedPortIsFixed, "assigned", name.span, { ...about, port });
}
