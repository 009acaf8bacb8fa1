import type { RoleSeed } from "../design/role-seed.ts";
import { roleSeeds } from "../design/role-seed.ts";
import { type Expression, from, list, literal, parameter, record, told } from "../expression.ts";
import type { PlannedParameter } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { roleConfigurations } from "../role-configurations.ts";
import { sizeInExtendedSupport } from "./role-sizes.ts";

/** The roles as the template repeats them, with a parameter for the count of each. */
export interface RoleProfile {
  readonly roles: Expression;
  readonly parameters: readonly PlannedParameter[];
}

/**
 * Name, size and count of each role. The platform refuses them where they differ from the two files, since
 * `allowModelOverride` is false unless it is set.
 *
 * Source: https://learn.microsoft.com/azure/cloud-services-extended-support/override-sku
 */
export function roleProfile(service: PlannedService): RoleProfile {
  const seeds = roleSeeds(service.expanded);
  return {
    roles: list(seeds.map((seed) => roleEntry(seed, service))),
    parameters: seeds.map((seed) => countParameter(seed, service)),
  };
}

function roleEntry({ role, symbol }: RoleSeed, service: PlannedService): Expression {
  const size = sizeInExtendedSupport(role);
  const entry = record({
    name: from(literal(role.name.value), role.name.span),
    sku: record({
      name: from(literal(size.name), size.origin),
      tier: literal("Standard"),
      capacity: from(
        parameter(countName(symbol)),
        ...roleConfigurations(service, role).map(({ instanceCount }) => instanceCount?.span),
      ),
    }),
  });
  const element = role.kind === "web" ? "WebRole" : "WorkerRole";
  return told(from(entry, role.span), `${element} ${role.name.value}`);
}

function countParameter({ role, symbol }: RoleSeed, { configurations }: PlannedService): PlannedParameter {
  const counts = configurations.map(({ configuration }) => countIn(configuration.roles, role.name.value));
  const first = counts.find((count) => count !== undefined);
  return {
    name: countName(symbol),
    type: "int",
    description: `How many instances role ${role.name.value} has: the count of the configuration, or the deployment is refused.`,
    defaultValue: literal(first ?? 1),
    minValue: 0,
    value: first === undefined ? { kind: "default" } : { kind: "written", values: counts },
  };
}

/** Whatever a file says, the template is to be one that compiles. */
function countIn(
  roles: PlannedService["configurations"][number]["configuration"]["roles"],
  roleName: string,
): number | undefined {
  const count = roles.find(({ name }) => name.value === roleName)?.instanceCount?.value;
  return count === undefined ? undefined : Math.max(0, count);
}

function countName(symbol: string): string {
  return `${symbol}InstanceCount`;
}
