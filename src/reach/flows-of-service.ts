import type { Staged } from "../diagnostic/diagnostic.ts";
import type { ServiceConfiguration } from "../service/configuration.ts";
import type {
  Endpoint,
  InputEndpoint,
  InstanceInputEndpoint,
  InternalEndpoint,
  Role,
  ServiceDefinition,
} from "../service/definition.ts";
import { hasDynamicPort, localPorts, type Ports as PortsOfEndpoint, publicPorts } from "../service/ports.ts";
import { admissionTo, admittedPeers } from "./access-lists.ts";
import { undecidedFinding } from "./codes.ts";
import type { Flow, Peer, Ports, Reach } from "./flow.ts";
import { publicAddressFlows } from "./public-address-flows.ts";
import { remoteDesktopFlows } from "./remote-desktop-flows.ts";
import { callersOf } from "./traffic-rules.ts";
import { undecidedImports, undecidedOfService } from "./undecided-of-service.ts";

/**
 * Who can reach what in a service whose imports are expanded, with or without a configuration: what the packager put
 * into its own model, narrowed by the network traffic rules of the definition and the access lists of the configuration.
 * What the two files do not decide is told, each with a finding.
 */
export function flowsOfService(
  expanded: ServiceDefinition,
  configuration: ServiceConfiguration | undefined,
): Staged<Reach> {
  const flows = expanded.roles.flatMap((role) =>
    role.endpoints.flatMap((endpoint) => flowsTo(role, endpoint, expanded, configuration)),
  );
  const addresses = publicAddressFlows(expanded, configuration);
  const undecided = undecidedOfService(expanded, configuration);
  return {
    value: {
      flows: [...flows, ...addresses, ...remoteDesktopFlows(flows)],
      undecided: [...undecided, ...undecidedImports(expanded)],
    },
    diagnostics: undecided.flatMap(undecidedFinding),
  };
}

function flowsTo(
  role: Role,
  endpoint: Endpoint,
  expanded: ServiceDefinition,
  configuration: ServiceConfiguration | undefined,
): readonly Flow[] {
  switch (endpoint.kind) {
    case "input":
    case "instance-input":
      return inboundFlows(role, endpoint, configuration);
    case "internal":
      return internalFlows(role, endpoint, expanded);
  }
}

/**
 * A public port, or one of an internal balancer, which is reached from the virtual network that the roles are in
 * themselves. Of a range, each port leads to the local port of one instance.
 */
function inboundFlows(
  role: Role,
  endpoint: InputEndpoint | InstanceInputEndpoint,
  configuration: ServiceConfiguration | undefined,
): readonly Flow[] {
  const balancer = endpoint.kind === "input" ? endpoint.loadBalancer?.value : undefined;
  const everybody: Peer = { kind: balancer === undefined ? "internet" : "virtual-network" };
  const admitted = admittedPeers(admissionTo(role, endpoint, configuration), everybody);
  return admitted.flatMap(({ from, origins }) =>
    publicPorts(endpoint).flatMap((ports) =>
      arrivingAt(endpoint).map((localPorts) => ({
        ...flowTo(role, endpoint),
        from,
        ports: rangeOf(ports),
        localPorts,
        via: balancer === undefined ? [] : [balancer],
        origins: [endpoint.name.span, ...origins],
      })),
    ),
  );
}

function internalFlows(role: Role, endpoint: InternalEndpoint, expanded: ServiceDefinition): readonly Flow[] {
  const callers = callersOf(role, endpoint, expanded);
  return callers.roles.flatMap((caller) =>
    arrivingAt(endpoint).map((ports) => ({
      ...flowTo(role, endpoint),
      from: { kind: "role", name: caller.name.value },
      ports,
      localPorts: ports,
      via: [],
      origins: [endpoint.name.span, ...callers.rules.map((rule) => rule.span)],
    })),
  );
}

function flowTo(role: Role, endpoint: Endpoint) {
  return {
    to: { kind: "role", name: role.name.value },
    endpoint: endpoint.name.value,
    kind: endpoint.kind,
    protocol: endpoint.protocol.value,
  } as const;
}

/** The ports of the instance that an endpoint leads to. */
function arrivingAt(endpoint: Endpoint): readonly Ports[] {
  return hasDynamicPort(endpoint) ? [{ kind: "dynamic" }] : localPorts(endpoint).map(rangeOf);
}

function rangeOf({ min, max }: PortsOfEndpoint): Ports {
  return { kind: "range", first: min, last: max };
}
