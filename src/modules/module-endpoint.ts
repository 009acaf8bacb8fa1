import type {
  Endpoint,
  InputEndpoint,
  InstanceInputEndpoint,
  InternalEndpoint,
  PortRange,
} from "../service/definition.ts";
import type { ModuleEndpoint } from "./plugin-module.ts";

/** An endpoint that was read from a module file, as a module has it: without the places that it stood on. */
export function moduleEndpoint(endpoint: Endpoint): ModuleEndpoint {
  switch (endpoint.kind) {
    case "input":
      return inputEndpoint(endpoint);
    case "internal":
      return internalEndpoint(endpoint);
    case "instance-input":
      return instanceInputEndpoint(endpoint);
  }
}

function inputEndpoint({ name, protocol, port, ...optional }: InputEndpoint): ModuleEndpoint {
  const { localPort, certificate, ignoreRoleInstanceStatus, loadBalancerProbe } = optional;
  const { loadBalancer, idleTimeoutInMinutes, loadBalancerDistribution } = optional;
  return {
    kind: "input",
    name: name.value,
    protocol: protocol.value,
    port: port.value,
    ...(localPort && { localPort: localPort.value }),
    ...(certificate && { certificate: certificate.value }),
    ...(ignoreRoleInstanceStatus && { ignoreRoleInstanceStatus: ignoreRoleInstanceStatus.value }),
    ...(loadBalancerProbe && { loadBalancerProbe: loadBalancerProbe.value }),
    ...(loadBalancer && { loadBalancer: loadBalancer.value }),
    ...(idleTimeoutInMinutes && { idleTimeoutInMinutes: idleTimeoutInMinutes.value }),
    ...(loadBalancerDistribution && { loadBalancerDistribution: loadBalancerDistribution.value }),
  };
}

function internalEndpoint({ name, protocol, port, portRanges }: InternalEndpoint): ModuleEndpoint {
  return {
    kind: "internal",
    name: name.value,
    protocol: protocol.value,
    ...(port && { port: port.value }),
    ...(portRanges.length > 0 && { portRanges: portRanges.map(portRange) }),
  };
}

function instanceInputEndpoint(endpoint: InstanceInputEndpoint): ModuleEndpoint {
  const { name, protocol, localPort, publicPorts, idleTimeoutInMinutes } = endpoint;
  return {
    kind: "instance-input",
    name: name.value,
    protocol: protocol.value,
    localPort: localPort.value,
    publicPorts: portRange(publicPorts),
    ...(idleTimeoutInMinutes && { idleTimeoutInMinutes: idleTimeoutInMinutes.value }),
  };
}

function portRange({ min, max }: PortRange) {
  return { min: min.value, max: max.value };
}
