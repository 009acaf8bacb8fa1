import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic, Staged } from "../../diagnostic/diagnostic.ts";
import type { Role } from "../../service/definition.ts";
import type { Span } from "../../text/span.ts";
import type { PlannedService, RemoteAccessChoice, ScaleSetChoices } from "../planned-service.ts";
import { AssignedPorts } from "./assigned-ports.ts";
import { type BalancerSeeds, balancerSeeds } from "./balancers.ts";
import { Names, ruleNames } from "./clean-name.ts";
import { convertedRemoteAccessIsImported, convertedRoleHasCounterpart } from "./codes.ts";
import type {
  BalancedPort,
  BalancerDesign,
  InstancePort,
  InstancesDesign,
  RoleDesign,
  ServiceDesign,
} from "./design.ts";
import { internalPorts } from "./internal-ports.ts";
import { networkOf, subnetOf } from "./networks.ts";
import { probesOf } from "./probes.ts";
import { balancedPorts, type Ground, instancePorts } from "./public-ports.ts";
import { type RoleSeed, remoteAccessOf, roleSeeds } from "./role-seed.ts";
import { TakenPorts } from "./taken-ports.ts";

/**
 * Decides names, ports, probes and callers of a service as scale sets. What the target refuses stays in the design with
 * the reason, and is reported at its line.
 */
export function designService(service: PlannedService, choices: ScaleSetChoices): Staged<ServiceDesign> {
  const { expanded, configurations } = service;
  const configuration = configurations[0]?.configuration;
  const seeds = roleSeeds(expanded);
  const balancers = balancerSeeds(expanded, configuration);
  const ground = groundOf(service, balancers);
  const ports = portsOfRoles(seeds, service, ground);
  const remoteAccess = remoteAccessIn(seeds, choices);
  const probed = probedBalancers(seeds, ports.value, balancers, remoteAccess, service);
  const network = networkOf(seeds.length, configuration);
  const roles = seeds.map((seed, index): RoleDesign => {
    const own = ports.value[index] ?? noPorts;
    const balanced = own.balanced.map((port) => ({ ...port, probe: probed.probeByRule.get(port) }));
    return {
      ...seed,
      instances: instancesOf(seed.role, own.instancePorts, service),
      balanced,
      instancePorts: own.instancePorts,
      internalPorts: own.internalPorts,
      remoteAccess: remoteAccessOf(seed.role),
      subnet: subnetOf(index, seed.role.name.value, network, configuration),
    };
  });
  const hasPublic = probed.balancers.some(({ kind }) => kind === "public");
  const wayOut = hasPublic ? "balancer" : network.kind === "existing" ? "existing-network" : "nat-gateway";
  return {
    value: { service, choices, remoteAccess, roles, network, balancers: probed.balancers, wayOut },
    diagnostics: [
      ...withoutCounterpart(expanded.roles),
      ...idleChoice(seeds, service, choices),
      ...ports.diagnostics,
      ...probed.diagnostics,
    ],
  };
}

interface PortsOfRole {
  readonly balanced: readonly Omit<BalancedPort, "probe">[];
  readonly instancePorts: readonly InstancePort[];
  readonly internalPorts: RoleDesign["internalPorts"];
}

const noPorts: PortsOfRole = { balanced: [], instancePorts: [], internalPorts: [] };

function groundOf({ expanded, configurations }: PlannedService, { symbolOf }: BalancerSeeds): Ground {
  const namesByBalancer = new Map<string, Names>();
  return {
    configuration: configurations[0]?.configuration,
    assigned: new AssignedPorts(expanded),
    balancerOf: symbolOf,
    namesOf(balancer) {
      const names = namesByBalancer.get(balancer) ?? new Names(ruleNames);
      namesByBalancer.set(balancer, names);
      return names;
    },
    taken: new TakenPorts(),
  };
}

/** Of two that want the same port of a machine, a load balancing rule stays and a NAT rule goes. */
function portsOfRoles(
  seeds: readonly RoleSeed[],
  { expanded }: PlannedService,
  ground: Ground,
): Staged<readonly PortsOfRole[]> {
  const balanced = seeds.map((seed) => balancedPorts(seed, ground));
  const instances = seeds.map((seed) => instancePorts(seed, ground));
  const internal = seeds.map((seed) => internalPorts(seed, seeds, expanded, ground.assigned));
  return {
    value: seeds.map((_, index) => ({
      balanced: balanced[index]?.value ?? [],
      instancePorts: instances[index]?.value ?? [],
      internalPorts: internal[index]?.value ?? [],
    })),
    diagnostics: [...balanced, ...instances, ...internal].flatMap(({ diagnostics }) => diagnostics),
  };
}

interface ProbedBalancers {
  readonly balancers: readonly BalancerDesign[];
  readonly probeByRule: ReadonlyMap<Omit<BalancedPort, "probe">, string>;
  readonly diagnostics: readonly Diagnostic[];
}

function probedBalancers(
  seeds: readonly RoleSeed[],
  ports: readonly PortsOfRole[],
  all: BalancerSeeds,
  remoteAccess: RemoteAccessChoice,
  { expanded }: PlannedService,
): ProbedBalancers {
  const probed = [all.public, ...all.internal].map((seed) => {
    const isHere = ({ balancer, refusal }: Omit<BalancedPort, "probe">) =>
      balancer === seed.symbol && refusal === undefined;
    const rules = seeds.flatMap((role, index) =>
      (ports[index]?.balanced ?? []).filter(isHere).map((port) => ({ seed: role, port })),
    );
    const { value, diagnostics } = probesOf(rules, expanded);
    const isOnIt = (role: RoleSeed, index: number) =>
      rules.some((rule) => rule.seed === role) ||
      (seed.kind === "public" && needsPublic(role, ports[index], remoteAccess));
    const pools = seeds.filter(isOnIt).map(({ symbol }) => symbol);
    return { balancer: { ...seed, pools, probes: value.probes }, probeByRule: value.probeByRule, diagnostics };
  });
  return {
    balancers: probed.map(({ balancer }) => balancer).filter(({ pools }) => pools.length > 0),
    probeByRule: new Map(probed.flatMap(({ probeByRule }) => [...probeByRule])),
    diagnostics: probed.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Whether inbound NAT rules lead to a role. */
function needsPublic(seed: RoleSeed, ports: PortsOfRole | undefined, remoteAccess: RemoteAccessChoice): boolean {
  const hasOwn = (ports?.instancePorts ?? []).some(({ refusal }) => refusal === undefined);
  return hasOwn || (remoteAccess === "nat" && remoteAccessOf(seed.role) !== undefined);
}

function remoteAccessIn(seeds: readonly RoleSeed[], { remoteAccess }: ScaleSetChoices): RemoteAccessChoice {
  return importsRemoteAccess(seeds) ? (remoteAccess ?? "bastion") : "none";
}

function importsRemoteAccess(seeds: readonly RoleSeed[]): boolean {
  return seeds.some(({ role }) => remoteAccessOf(role) !== undefined);
}

/** A choice that changes nothing is told. */
function idleChoice(
  seeds: readonly RoleSeed[],
  { written }: PlannedService,
  { remoteAccess }: ScaleSetChoices,
): readonly Diagnostic[] {
  if (remoteAccess === undefined || remoteAccess === "none" || importsRemoteAccess(seeds)) return [];
  const data = { choice: remoteAccess, service: written.name.value };
  return [diagnose(convertedRemoteAccessIsImported, "none", written.name.span, data)];
}

function instancesOf(role: Role, ports: readonly InstancePort[], { configurations }: PlannedService): InstancesDesign {
  const counts = configurations.map(({ configuration }) =>
    configuration.roles.find(({ name }) => name.value === role.name.value),
  );
  const sizes = ports.filter(({ refusal }) => refusal === undefined).map(({ first, last }) => last - first + 1);
  return {
    counts: counts.map((found) => found?.instanceCount?.value),
    most: sizes.length === 0 ? undefined : Math.min(...sizes),
    origins: counts.flatMap((found): readonly Span[] =>
      found?.instanceCount === undefined ? [] : [found.instanceCount.span],
    ),
  };
}

function withoutCounterpart(roles: readonly Role[]): readonly Diagnostic[] {
  return roles
    .filter(({ kind }) => kind === "virtual-machine")
    .map(({ name }) => diagnose(convertedRoleHasCounterpart, "virtualMachine", name.span, { role: name.value }));
}
