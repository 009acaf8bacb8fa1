import type { Endpoint, ServiceDefinition } from "../../service/definition.ts";
import type { EndpointLimit, LimitEra } from "../../service/endpoint-limits.ts";
import { spentBy } from "../../service/endpoint-usage.ts";

/** How much of a limit is used. */
export interface LimitUsage {
  /** What is limited: "input and internal endpoints". */
  readonly what: string;
  /** The role, where the limit is one of each role. */
  readonly role: string | undefined;
  readonly used: number;
  readonly allowed: number;
  /** What spent it, in words. */
  readonly spent: string;
}

/** How much an expanded definition uses of each limit of a time, roles first. */
export function limitUsages({ roles }: ServiceDefinition, era: LimitEra): readonly LimitUsage[] {
  const all = roles.flatMap(({ endpoints }) => endpoints);
  return [
    { what: "roles", role: undefined, used: roles.length, allowed: era.rolesAllowed, spent: "" },
    ...era.endpoints.flatMap((limit) =>
      limit.scope === "deployment"
        ? usageOf(limit, undefined, all)
        : roles.map(({ name, endpoints }) => usageOf(limit, name.value, endpoints)),
    ),
  ];
}

function usageOf(limit: EndpointLimit, role: string | undefined, endpoints: readonly Endpoint[]): LimitUsage {
  const counted = endpoints.filter(({ kind }) => limit.kinds.includes(kind));
  const kinds = limit.kinds.map((kind) => kind.replace("-", " ")).join(" and ");
  return { what: `${kinds} endpoints`, role, used: counted.length, allowed: limit.allowed, spent: spentBy(counted) };
}
