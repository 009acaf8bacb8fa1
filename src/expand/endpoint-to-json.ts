import type {
  Endpoint,
  InputEndpoint,
  InstanceInputEndpoint,
  InternalEndpoint,
  PortRange,
} from "../service/definition.ts";
import type { Teller, ValuesOf } from "./json-origin.ts";

/** An endpoint of an expanded definition as plain data; `kind` tells what else it has. */
export function endpointToJson(endpoint: Endpoint, teller: Teller) {
  const tell = teller(endpoint);
  switch (endpoint.kind) {
    case "input":
      return inputEndpointToJson(endpoint, tell);
    case "internal":
      return internalEndpointToJson(endpoint, tell);
    case "instance-input":
      return instanceInputEndpointToJson(endpoint, tell);
  }
}

function inputEndpointToJson(endpoint: InputEndpoint, tell: ValuesOf) {
  return {
    kind: endpoint.kind,
    name: tell(endpoint.name),
    protocol: tell(endpoint.protocol),
    port: tell(endpoint.port),
    certificate: tell(endpoint.certificate),
    localPort: tell(endpoint.localPort),
    ignoreRoleInstanceStatus: tell(endpoint.ignoreRoleInstanceStatus),
    loadBalancerProbe: tell(endpoint.loadBalancerProbe),
    loadBalancer: tell(endpoint.loadBalancer),
    idleTimeoutInMinutes: tell(endpoint.idleTimeoutInMinutes),
    loadBalancerDistribution: tell(endpoint.loadBalancerDistribution),
  };
}

function internalEndpointToJson({ kind, name, protocol, portRanges }: InternalEndpoint, tell: ValuesOf) {
  const ranges = portRanges.map((range) => rangeToJson(range, tell));
  return { kind, name: tell(name), protocol: tell(protocol), portRanges: ranges };
}

function instanceInputEndpointToJson(endpoint: InstanceInputEndpoint, tell: ValuesOf) {
  return {
    kind: endpoint.kind,
    name: tell(endpoint.name),
    protocol: tell(endpoint.protocol),
    localPort: tell(endpoint.localPort),
    publicPorts: rangeToJson(endpoint.publicPorts, tell),
    idleTimeoutInMinutes: tell(endpoint.idleTimeoutInMinutes),
  };
}

function rangeToJson({ min, max }: PortRange, tell: ValuesOf) {
  return { min: tell(min), max: tell(max) };
}
