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
  const { port, localPort } = endpointPorts(endpoint);
  const what = `${endpoint.kind.replace("-", " ")} ${endpoint.protocol.value} ${port}`;
  return endpoint.kind === "internal" ? what : `${what} → ${localPort}`;
}

/** The protocol and ports on which a load balancer takes connections for an endpoint: `http 80`. */
export function frontPortsText(endpoint: InputEndpoint | InstanceInputEndpoint): string {
  return `${endpoint.protocol.value} ${endpointPorts(endpoint).port}`;
}

/** Where senders send to, and where that arrives on an instance: `80` and `8080`. */
export function endpointPorts(endpoint: Endpoint): { readonly port: string; readonly localPort: string } {
  switch (endpoint.kind) {
    case "input":
      return {
        port: String(endpoint.port.value),
        localPort: portText(endpoint.localPort?.value ?? endpoint.port.value),
      };
    case "internal": {
      const ranges = endpoint.portRanges.map(rangeText);
      const port = ranges.length === 0 ? "dynamic" : ranges.join(", ");
      return { port, localPort: port };
    }
    case "instance-input":
      return { port: rangeText(endpoint.publicPorts), localPort: String(endpoint.localPort.value) };
  }
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
