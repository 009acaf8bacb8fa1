import type { Endpoint, OnlyAllowTrafficTo, Role, ServiceDefinition } from "../service/definition.ts";

/** The roles that may call an internal endpoint, and the rules that say so; none where nobody limits it. */
export interface Callers {
  readonly roles: readonly Role[];
  readonly rules: readonly OnlyAllowTrafficTo[];
}

/**
 * The roles that the network traffic rules let call an internal endpoint. All roles, its own included, where no rule
 * names it; else the sources of all rules that do, and all roles again where one of them has `AllowAllTraffic`, which by
 * its meaning cancels a `WhenSource` beside it.
 */
export function callersOf(role: Role, endpoint: Endpoint, { roles, networkTrafficRules }: ServiceDefinition): Callers {
  const rules = networkTrafficRules.filter((rule) => names(rule, role, endpoint));
  if (rules.length === 0 || rules.some((rule) => rule.allowAllTraffic !== undefined)) return { roles, rules };
  const allowed = new Set(rules.flatMap((rule) => rule.whenSource?.fromRoles ?? []).map((from) => from.value));
  return { roles: roles.filter((one) => allowed.has(one.name.value)), rules };
}

function names(rule: OnlyAllowTrafficTo, role: Role, endpoint: Endpoint): boolean {
  return rule.destinations.some(
    ({ roleName, endpointName }) => roleName.value === role.name.value && endpointName.value === endpoint.name.value,
  );
}
