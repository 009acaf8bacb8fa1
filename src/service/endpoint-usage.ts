import type { Endpoint, Role, ServiceDefinition } from "./definition.ts";
import type { EndpointLimit, LimitEra } from "./endpoint-limits.ts";

/** Endpoints beyond a limit. */
export interface EndpointExcess {
  readonly limit: EndpointLimit;
  /** The role, where the limit is one of each role. */
  readonly role: Role | undefined;
  /** All that count, those of the author before those of modules. */
  readonly endpoints: readonly Endpoint[];
  /** The first that is one too many. */
  readonly first: Endpoint;
}

/** Where an expanded definition goes beyond the limits of a time. */
export function endpointExcesses({ roles }: ServiceDefinition, era: LimitEra): readonly EndpointExcess[] {
  return era.endpoints.flatMap((limit) =>
    limit.scope === "deployment"
      ? excess(limit, undefined, roles)
      : roles.flatMap((role) => excess(limit, role, [role])),
  );
}

/** An excess in the words of a message; `spent` is "24 declared, 2 by RemoteAccess". */
export function excessInWords({ limit, endpoints }: EndpointExcess, era: LimitEra) {
  return {
    used: endpoints.length,
    allowed: limit.allowed,
    kinds: limit.kinds.map((kind) => kind.replace("-", " ")).join(" and "),
    era: era.name,
    spent: spentBy(endpoints),
  };
}

/** Who brought endpoints, and how many: "24 declared, 2 by RemoteAccess". */
export function spentBy(endpoints: readonly Endpoint[]): string {
  const counts = new Map<string, number>();
  for (const { addedBy } of endpoints) {
    const by = addedBy?.kind === "module" ? `by ${addedBy.module}` : "declared";
    counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  return [...counts].map(([by, count]) => `${count} ${by}`).join(", ");
}

/** The author's own stand first, so that an import which brings one too many is the one that is pointed at. */
function excess(limit: EndpointLimit, role: Role | undefined, roles: readonly Role[]): EndpointExcess[] {
  // Nearly every service stays far below every limit, and there is nothing to sort out then.
  if (roles.reduce((sum, one) => sum + one.endpoints.length, 0) <= limit.allowed) return [];
  const counted = roles.flatMap((one) => one.endpoints).filter((endpoint) => limit.kinds.includes(endpoint.kind));
  const endpoints = [
    ...counted.filter((endpoint) => endpoint.addedBy === undefined),
    ...counted.filter((endpoint) => endpoint.addedBy !== undefined),
  ];
  const first = endpoints[limit.allowed];
  return first === undefined ? [] : [{ limit, role, endpoints, first }];
}
