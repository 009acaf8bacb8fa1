import type {
  Endpoint,
  InputEndpoint,
  InstanceInputEndpoint,
  PortRange,
  PortSpecifier,
} from "../service/definition.ts";

/** What an endpoint of an expanded definition is, for people: `input http 80 → 8080, probe Ping`. `dynamic` is a port that the platform picks. */
export function endpointText(endpoint: Endpoint): string {
  return [portsText(endpoint), ...(endpoint.kind === "input" ? namedBy(endpoint) : [])].join(", ");
}

/** The kind, protocol and ports of an endpoint: `input http 80 → 8080`. */
export function portsText(endpoint: Endpoint): string {
  const protocol = endpoint.protocol.value;
  switch (endpoint.kind) {
    case "input":
      return `input ${frontPortsText(endpoint)} → ${portText(endpoint.localPort?.value ?? endpoint.port.value)}`;
    case "internal": {
      const ranges = endpoint.portRanges.map(rangeText);
      return `internal ${protocol} ${ranges.length === 0 ? "dynamic" : ranges.join(", ")}`;
    }
    case "instance-input":
      return `instance input ${frontPortsText(endpoint)} → ${endpoint.localPort.value}`;
  }
}

/** The protocol and ports on which a load balancer takes connections for an endpoint: `http 80`. */
export function frontPortsText(endpoint: InputEndpoint | InstanceInputEndpoint): string {
  const protocol = endpoint.protocol.value;
  return `${protocol} ${endpoint.kind === "input" ? endpoint.port.value : rangeText(endpoint.publicPorts)}`;
}

function namedBy({ certificate, loadBalancer, loadBalancerProbe }: InputEndpoint): readonly string[] {
  const parts = [
    certificate && `certificate ${certificate.value}`,
    loadBalancer && `balancer ${loadBalancer.value}`,
    loadBalancerProbe && `probe ${loadBalancerProbe.value}`,
  ];
  return parts.filter((part) => part !== undefined);
}

function portText(port: PortSpecifier): string {
  return port === "*" ? "dynamic" : String(port);
}

function rangeText({ min, max }: PortRange): string {
  return min.value === max.value ? String(min.value) : `${min.value}-${max.value}`;
}
