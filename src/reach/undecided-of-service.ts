import type { NetworkConfiguration, ServiceConfiguration } from "../service/configuration.ts";
import type { Endpoint, Role, ServiceDefinition } from "../service/definition.ts";
import { hasDynamicPort, localPorts, publicPorts } from "../service/ports.ts";
import { admissionTo } from "./access-lists.ts";
import { everyAddress, isSameSet } from "./address-set.ts";
import type { Undecided } from "./flow.ts";

/** What an expanded definition and its configuration leave open about who can reach what. */
export function undecidedOfService(
  expanded: ServiceDefinition,
  configuration: ServiceConfiguration | undefined,
): readonly Undecided[] {
  const network = configuration?.networkConfiguration;
  return [
    ...expanded.roles.flatMap((role) => role.endpoints.flatMap((endpoint) => wrongPort(role, endpoint))),
    ...(network === undefined ? [] : [...neighbours(network), ...guardedRoles(expanded, network)]),
    ...expanded.roles.flatMap((role) => role.endpoints.flatMap((one) => balancedAddresses(role, one, configuration))),
  ];
}

/** What imports would open whose module is not known; that it is not known, expansion has reported. */
export function undecidedImports({ roles }: ServiceDefinition): readonly Undecided[] {
  return roles.flatMap((role) =>
    role.imports.map(({ moduleName }) => ({
      what: `what module '${moduleName.value}' opens in role '${role.name.value}'`,
      why: "the module is not known",
      origins: [moduleName.span],
    })),
  );
}

/** Such an endpoint has no flow; what is wrong with it the structure check tells. */
function wrongPort(role: Role, endpoint: Endpoint): readonly Undecided[] {
  const hasLocal = hasDynamicPort(endpoint) || localPorts(endpoint).length > 0;
  if (hasLocal && (endpoint.kind === "internal" || publicPorts(endpoint).length > 0)) return [];
  return [
    {
      what: `who reaches endpoint '${endpoint.name.value}' of role '${role.name.value}'`,
      why: "it has no port from 1 to 65535, or a range that ends before it starts",
      origins: [endpoint.name.span],
    },
  ];
}

/** Neither file tells what else is in a network of the customer's, nor what guards it. */
function neighbours({ virtualNetworkSite: site }: NetworkConfiguration): readonly Undecided[] {
  if (site === undefined) return [];
  return [
    {
      what: `what neighbours and on-premises hosts reach in virtual network '${site.value}'`,
      why: "the network, its gateways and its security groups stand in neither file",
      origins: [site.span],
    },
  ];
}

/** A network security group on a role can shut what the endpoints open. */
function guardedRoles({ roles }: ServiceDefinition, network: NetworkConfiguration): readonly Undecided[] {
  const names = new Set(roles.map((role) => role.name.value));
  return network.networkSecurityGroupRefs
    .filter(({ roleName }) => names.has(roleName.value))
    .map(({ roleName, networkSecurityGroup, span }) => ({
      what: `what network security group '${networkSecurityGroup?.value ?? ""}' lets through to role '${roleName.value}'`,
      why: "its rules stand in neither file",
      origins: [networkSecurityGroup?.span ?? span],
    }));
}

/** Of an internal balancer the lists name addresses, and which addresses the roles get, their subnets decide. */
function balancedAddresses(
  role: Role,
  endpoint: Endpoint,
  configuration: ServiceConfiguration | undefined,
): readonly Undecided[] {
  if (endpoint.kind !== "input" || endpoint.loadBalancer === undefined) return [];
  const { addresses, lists } = admissionTo(role, endpoint, configuration);
  if (addresses.length === 0 || isSameSet(addresses, everyAddress)) return [];
  return [
    {
      what: `which roles reach endpoint '${endpoint.name.value}' of role '${role.name.value}'`,
      why: "its access list names addresses, and those of the roles stand in neither file",
      origins: lists.map(({ span }) => span),
    },
  ];
}
