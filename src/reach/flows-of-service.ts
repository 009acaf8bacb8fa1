import type { ServiceConfiguration } from "../service/configuration.ts";
import type {
  Endpoint,
  InputEndpoint,
  InstanceInputEndpoint,
  InternalEndpoint,
  Role,
  ServiceDefinition,
} from "../service/definition.ts";
import { localPorts, publicPorts } from "../service/ports.ts";
import type { Span } from "../text/span.ts";
import { type Admission, admissionTo } from "./access-lists.ts";
import { everyAddress, isSameSet } from "./address-set.ts";
import type { Flow, Peer, Ports, Reach, Undecided } from "./flow.ts";
import { remoteDesktopFlows } from "./remote-desktop-flows.ts";
import { callersOf } from "./traffic-rules.ts";

/**
 * Who can reach what in a service whose imports are expanded, with or without a configuration: what the packager put
 * into its own model, narrowed by the network traffic rules of the definition and the access lists of the configuration.
 */
export function flowsOfService(expanded: ServiceDefinition, configuration: ServiceConfiguration | undefined): Reach {
  const endpoints = expanded.roles.flatMap((role) =>
    role.endpoints.flatMap((endpoint) => flowsTo(role, endpoint, expanded, configuration)),
  );
  const flows = [
    ...endpoints,
    ...publicAddressFlows(expanded, configuration),
    ...remoteDesktopFlows(expanded, configuration),
  ];
  return { flows, undecided: neighbours(configuration) };
}

function flowsTo(
  role: Role,
  endpoint: Endpoint,
  expanded: ServiceDefinition,
  configuration: ServiceConfiguration | undefined,
): Flow[] {
  switch (endpoint.kind) {
    case "input":
      return inputFlows(role, endpoint, admissionTo(role, endpoint, configuration));
    case "instance-input":
      return instanceInputFlows(role, endpoint, admissionTo(role, endpoint, configuration));
    case "internal":
      return internalFlows(role, endpoint, expanded);
  }
}

/** A balanced port. On an internal balancer it is reached from the virtual network, which the roles are in themselves. */
function inputFlows(role: Role, endpoint: InputEndpoint, admission: Admission): Flow[] {
  const { loadBalancer } = endpoint;
  const everybody: Peer = { kind: loadBalancer === undefined ? "internet" : "virtual-network" };
  return peersOf(admission, everybody).flatMap((from) =>
    rangesOf(publicPorts(endpoint)).map((ports) => ({
      ...flowTo(role, endpoint, from, admission.origins),
      ports,
      localPorts: rangesOf(localPorts(endpoint))[0] ?? { kind: "dynamic" },
      via: loadBalancer === undefined ? [] : [loadBalancer.value],
    })),
  );
}

/** One port of the range leads to each instance. */
function instanceInputFlows(role: Role, endpoint: InstanceInputEndpoint, admission: Admission): Flow[] {
  return peersOf(admission, { kind: "internet" }).flatMap((from) =>
    rangesOf(publicPorts(endpoint)).flatMap((ports) =>
      rangesOf(localPorts(endpoint)).map((local) => ({
        ...flowTo(role, endpoint, from, admission.origins),
        ports,
        localPorts: local,
      })),
    ),
  );
}

function internalFlows(role: Role, endpoint: InternalEndpoint, expanded: ServiceDefinition): Flow[] {
  const callers = callersOf(role, endpoint, expanded);
  const fixed = rangesOf(localPorts(endpoint));
  const ranges: readonly Ports[] = fixed.length === 0 ? [{ kind: "dynamic" }] : fixed;
  return callers.roles.flatMap((caller) =>
    ranges.map((ports) => ({
      ...flowTo(role, endpoint, { kind: "role", name: caller.name.value }, callers.origins),
      ports,
      localPorts: ports,
    })),
  );
}

function flowTo(role: Role, endpoint: Endpoint, from: Peer, origins: readonly Span[]) {
  return {
    from,
    to: { kind: "role", name: role.name.value },
    endpoint: endpoint.name.value,
    kind: endpoint.kind,
    protocol: endpoint.protocol.value,
    via: [],
    origins: [endpoint.name.span, ...origins],
  } as const;
}

/** An instance-level public address opens every port of the instance: no endpoint limits it. */
function publicAddressFlows(
  { roles }: ServiceDefinition,
  configuration: ServiceConfiguration | undefined,
): readonly Flow[] {
  const addresses = configuration?.networkConfiguration?.instanceAddresses ?? [];
  return addresses.flatMap(({ roleName, publicIPs }) =>
    roles
      .filter((role) => role.name.value === roleName.value)
      .flatMap((role) =>
        publicIPs.map(
          (address) =>
            ({
              from: { kind: "internet" },
              to: { kind: "role", name: role.name.value },
              endpoint: address.name.value,
              kind: "public-address",
              protocol: "any",
              ports: { kind: "range", first: 1, last: 65535 },
              localPorts: { kind: "range", first: 1, last: 65535 },
              via: [],
              origins: [address.span],
            }) as const,
        ),
      ),
  );
}

/** Neither file tells what else is in a network of the customer's, nor what guards it. */
function neighbours(configuration: ServiceConfiguration | undefined): readonly Undecided[] {
  const site = configuration?.networkConfiguration?.virtualNetworkSite;
  if (site === undefined) return [];
  return [
    {
      what: `what neighbours and on-premises hosts reach in the virtual network '${site.value}'`,
      why: "the network, its gateways and its security groups stand in neither file",
      origins: [site.span],
    },
  ];
}

/** The senders that an admission lets in: everybody, or the networks that are left. */
function peersOf({ addresses }: Admission, everybody: Peer): readonly Peer[] {
  if (isSameSet(addresses, everyAddress)) return [everybody];
  return addresses.map((cidr) => ({ kind: "addresses", cidr }));
}

function rangesOf(ports: readonly { readonly min: number; readonly max: number }[]): readonly Ports[] {
  return ports.map(({ min, max }) => ({ kind: "range", first: min, last: max }));
}
