import type { Endpoint, InputEndpoint, PortRange, PortSpecifier } from "../service/definition.ts";

/** What an endpoint of an expanded definition is, for people: `input tcp 80 → 8080`. `dynamic` is a port that the platform picks. */
export function endpointText(endpoint: Endpoint): string {
  const protocol = endpoint.protocol.value;
  switch (endpoint.kind) {
    case "input":
      return inputText(endpoint);
    case "internal": {
      const ranges = endpoint.portRanges.map(rangeText);
      return `internal ${protocol} ${ranges.length === 0 ? "dynamic" : ranges.join(", ")}`;
    }
    case "instance-input":
      return `instance input ${protocol} ${rangeText(endpoint.publicPorts)} → ${endpoint.localPort.value}`;
  }
}

function inputText(endpoint: InputEndpoint): string {
  const { protocol, port, localPort, certificate, loadBalancer, loadBalancerProbe } = endpoint;
  const ports = `input ${protocol.value} ${port.value} → ${portText(localPort?.value ?? port.value)}`;
  const rest = [
    certificate && `certificate ${certificate.value}`,
    loadBalancer && `balancer ${loadBalancer.value}`,
    loadBalancerProbe && `probe ${loadBalancerProbe.value}`,
  ];
  return [ports, ...rest.filter((part) => part !== undefined)].join(", ");
}

function portText(port: PortSpecifier): string {
  return port === "*" ? "dynamic" : String(port);
}

function rangeText({ min, max }: PortRange): string {
  return min.value === max.value ? String(min.value) : `${min.value}-${max.value}`;
}
