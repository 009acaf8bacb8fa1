import type {
  Certificate,
  Endpoint,
  LoadBalancerProbe,
  LocalStorage,
  OnlyAllowTrafficTo,
  PortRange,
  Role,
  RoleKind,
  ServiceDefinition,
  Setting,
} from "../service/definition.ts";
import { type PrintedElement, printedElement, printedHolder } from "./printed-element.ts";

const definitionNamespace = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition";

const roleElements: Readonly<Record<RoleKind, string>> = {
  web: "WebRole",
  worker: "WorkerRole",
  "virtual-machine": "VirtualMachineRole",
};

/** The definition with these roles, and everything beside roles as it is. */
export function printedDefinition(definition: ServiceDefinition, roles: readonly PrintedElement[]): PrintedElement {
  const { name, upgradeDomainCount, schemaVersion, topologyChangeDiscovery } = definition;
  return printedElement(
    "ServiceDefinition",
    { name, upgradeDomainCount, schemaVersion, topologyChangeDiscovery, xmlns: definitionNamespace },
    [
      ...printedHolder("LoadBalancerProbes", definition.loadBalancerProbes.map(printedProbe)),
      ...roles,
      ...printedHolder("NetworkTrafficRules", definition.networkTrafficRules.map(printedTrafficRule)),
    ],
  );
}

/** The role with these children. */
export function printedRole(
  { kind, name, vmsize, enableNativeCodeExecution }: Role,
  children: readonly PrintedElement[],
): PrintedElement {
  return printedElement(roleElements[kind], { name, enableNativeCodeExecution, vmsize }, children);
}

/** A local storage, defaults written out where the input does. */
export function printedLocalStorage({ name, sizeInMB, cleanOnRoleRecycle }: LocalStorage): PrintedElement {
  return printedElement("LocalStorage", { name, sizeInMB, cleanOnRoleRecycle });
}

/** A setting, of which a definition has but the name. */
export function printedSetting({ name }: Setting): PrintedElement {
  return printedElement("Setting", { name });
}

/** A certificate, its attributes in the packager's order. */
export function printedCertificate(certificate: Certificate): PrintedElement {
  const { name, storeLocation, storeName, permissionLevel } = certificate;
  return printedElement("Certificate", { name, storeLocation, storeName, permissionLevel });
}

/** The endpoint, its attributes in the packager's order. */
export function printedEndpoint(endpoint: Endpoint): PrintedElement {
  const { name, protocol } = endpoint;
  switch (endpoint.kind) {
    case "input": {
      const { port, certificate, localPort, ignoreRoleInstanceStatus, loadBalancerProbe } = endpoint;
      const { loadBalancer, idleTimeoutInMinutes, loadBalancerDistribution } = endpoint;
      const first = { name, protocol, port, certificate, localPort, ignoreRoleInstanceStatus, loadBalancerProbe };
      return printedElement("InputEndpoint", {
        ...first,
        loadBalancer,
        idleTimeoutInMinutes,
        loadBalancerDistribution,
      });
    }
    case "internal":
      return printedElement(
        "InternalEndpoint",
        { name, protocol, port: endpoint.port },
        endpoint.portRanges.map(printedRange),
      );
    case "instance-input": {
      const { localPort, idleTimeoutInMinutes, publicPorts } = endpoint;
      const ports = printedElement("AllocatePublicPortFrom", {}, [printedRange(publicPorts)]);
      return printedElement("InstanceInputEndpoint", { name, localPort, protocol, idleTimeoutInMinutes }, [ports]);
    }
  }
}

function printedRange({ min, max }: PortRange): PrintedElement {
  return printedElement("FixedPortRange", { min, max });
}

function printedProbe(probe: LoadBalancerProbe): PrintedElement {
  const { name, protocol, path, port, intervalInSeconds, timeoutInSeconds } = probe;
  return printedElement("LoadBalancerProbe", { name, protocol, path, port, intervalInSeconds, timeoutInSeconds });
}

function printedTrafficRule({ destinations, allowAllTraffic, whenSource }: OnlyAllowTrafficTo): PrintedElement {
  const endpoints = destinations.map(({ roleName, endpointName }) =>
    printedElement("RoleEndpoint", { roleName, endpointName }),
  );
  const children = [printedElement("Destinations", {}, endpoints)];
  if (allowAllTraffic !== undefined) children.push(printedElement("AllowAllTraffic", {}));
  if (whenSource !== undefined) {
    const roles = whenSource.fromRoles.map((roleName) => printedElement("FromRole", { roleName }));
    children.push(printedElement("WhenSource", { matches: whenSource.matches }, roles));
  }
  return printedElement("OnlyAllowTrafficTo", {}, children);
}
