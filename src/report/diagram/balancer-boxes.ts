import type {
  Endpoint,
  InputEndpoint,
  InstanceInputEndpoint,
  LoadBalancerProbe,
  ServiceDefinition,
} from "../../service/definition.ts";
import { frontPortsText } from "../endpoint-text.ts";
import { probeText } from "../probe-text.ts";
import type { DiagramBox, DiagramGroup, DiagramNode } from "./diagram.ts";
import { publicPortId } from "./ids.ts";

/**
 * The load balancers with the ports on which they take connections, and the probes by which they choose instances. A
 * probe that no endpoint names stands with the public one.
 */
export function balancerBoxes({ roles, loadBalancerProbes }: ServiceDefinition): readonly DiagramBox[] {
  const ports = roles.flatMap((role, index) =>
    role.endpoints.flatMap((endpoint, at) => portOf(endpoint, publicPortId(index, at))),
  );
  const named = new Set(ports.flatMap(({ probe }) => probe ?? []));
  const unnamed = loadBalancerProbes.filter(({ name }) => !named.has(name.value));
  const balancers = new Set(ports.map(({ balancer }) => balancer));
  if (unnamed.length > 0) balancers.add(undefined);
  return Array.from(balancers, (balancer, index) => {
    const own = ports.filter((port) => port.balancer === balancer);
    const probes = loadBalancerProbes.filter((probe) => own.some((port) => port.probe === probe.name.value));
    return balancerBox(`balancer${index}`, balancer, own, balancer === undefined ? [...probes, ...unnamed] : probes);
  });
}

interface BalancerPort {
  /** The internal balancer's name; `undefined` for the public one. */
  readonly balancer: string | undefined;
  readonly probe: string | undefined;
  readonly node: DiagramNode;
}

function portOf(endpoint: Endpoint, id: string): readonly BalancerPort[] {
  switch (endpoint.kind) {
    case "internal":
      return [];
    case "instance-input":
      return [{ balancer: undefined, probe: undefined, node: portNode(endpoint, id, ["a port an instance"]) }];
    case "input": {
      const probe = endpoint.loadBalancerProbe?.value;
      const details = probe === undefined ? [] : [`probe ${probe}`];
      return [{ balancer: endpoint.loadBalancer?.value, probe, node: portNode(endpoint, id, details) }];
    }
  }
}

function portNode(
  endpoint: InputEndpoint | InstanceInputEndpoint,
  id: string,
  details: readonly string[],
): DiagramNode {
  return { id, kind: "public-port", name: frontPortsText(endpoint), details };
}

function balancerBox(
  id: string,
  balancer: string | undefined,
  ports: readonly BalancerPort[],
  probes: readonly LoadBalancerProbe[],
): DiagramBox {
  const groups: readonly DiagramGroup[] = [
    { addedBy: "author", heading: undefined, nodes: ports.map(({ node }) => node) },
    { addedBy: "author", heading: "Probes", nodes: probes.map((probe, at) => probeNode(probe, `${id}_probe${at}`)) },
  ];
  return {
    id,
    kind: "load-balancer",
    name: balancer ?? "Load balancer",
    details: [balancer === undefined ? "public address" : "internal load balancer"],
    groups: groups.filter(({ nodes }) => nodes.length > 0),
  };
}

function probeNode(probe: LoadBalancerProbe, id: string): DiagramNode {
  return { id, kind: "probe", name: probe.name.value, details: [probeText(probe)] };
}
