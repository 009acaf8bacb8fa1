import { nameSpan, type XmlElement } from "../xml/tree.ts";
import type {
  AccessControl,
  AccessRule,
  DnsServer,
  EndpointAcl,
  InstanceAddress,
  LoadBalancer,
  NetworkConfiguration,
  NetworkSecurityGroupRef,
  PublicIP,
} from "./configuration.ts";
import { elementAt, elementsAt, readChoice, readInteger, readName, readText } from "./read-element.ts";

/** The `NetworkConfiguration` of a configuration. */
export function readNetworkConfiguration(element: XmlElement): NetworkConfiguration {
  const site = elementAt(element, "VirtualNetworkSite");
  return {
    ...placed(element),
    dnsServers: elementsAt(element, "Dns", "DnsServers", "DnsServer").flatMap(readDnsServer),
    virtualNetworkSite: site && readText(site, "name"),
    instanceAddresses: elementsAt(element, "AddressAssignments", "InstanceAddress").map(readInstanceAddress),
    reservedIPs: elementsAt(element, "AddressAssignments", "ReservedIPs", "ReservedIP").map(named),
    accessControls: elementsAt(element, "AccessControls", "AccessControl").map(readAccessControl),
    endpointAcls: elementsAt(element, "EndpointAcls", "EndpointAcl").flatMap(readEndpointAcl),
    loadBalancers: elementsAt(element, "LoadBalancers", "LoadBalancer").map(readLoadBalancer),
    networkSecurityGroupRefs: elementsAt(element, "NetworkSecurityGroupRefs", "NetworkSecurityGroupRef").map(
      readGroupRef,
    ),
  };
}

function placed(element: XmlElement) {
  return { element, span: nameSpan(element) };
}

function named(element: XmlElement) {
  return { ...placed(element), name: readName(element) };
}

function readDnsServer(element: XmlElement): DnsServer[] {
  const ipAddress = readText(element, "IPAddress");
  return ipAddress === undefined ? [] : [{ ...named(element), ipAddress }];
}

function readInstanceAddress(element: XmlElement): InstanceAddress {
  return {
    ...placed(element),
    roleName: readName(element, "roleName"),
    subnets: elementsAt(element, "Subnets", "Subnet").map((subnet) => readName(subnet)),
    publicIPs: elementsAt(element, "PublicIPs", "PublicIP").map(readPublicIP),
  };
}

function readPublicIP(element: XmlElement): PublicIP {
  return {
    ...named(element),
    domainNameLabel: readText(element, "domainNameLabel"),
    idleTimeoutInMinutes: readInteger(element, "idleTimeoutInMinutes"),
  };
}

function readAccessControl(element: XmlElement): AccessControl {
  return { ...named(element), rules: elementsAt(element, "Rule").flatMap(readAccessRule) };
}

function readAccessRule(element: XmlElement): AccessRule[] {
  const order = readInteger(element, "order");
  const action = readChoice(element, "action", ["permit", "deny"]);
  const remoteSubnet = readText(element, "remoteSubnet");
  if (order === undefined || action === undefined || remoteSubnet === undefined) return [];
  return [{ ...placed(element), order, action, remoteSubnet, description: readText(element, "description") }];
}

function readEndpointAcl(element: XmlElement): EndpointAcl[] {
  // The documents write `endpoint`, which the schema refuses; it is plain what is meant.
  const endPoint = readText(element, "endPoint") ?? readText(element, "endpoint");
  const role = readText(element, "role");
  const accessControl = readText(element, "accessControl");
  if (endPoint === undefined || role === undefined || accessControl === undefined) return [];
  return [{ ...placed(element), role, endPoint, accessControl }];
}

function readLoadBalancer(element: XmlElement): LoadBalancer {
  const frontend = elementAt(element, "FrontendIPConfiguration");
  const type = frontend && readText(frontend, "type");
  if (frontend === undefined || type === undefined) return { ...named(element), frontendIPConfiguration: undefined };
  return {
    ...named(element),
    frontendIPConfiguration: {
      ...placed(frontend),
      type,
      subnet: readText(frontend, "subnet"),
      staticVirtualNetworkIPAddress: readText(frontend, "staticVirtualNetworkIPAddress"),
    },
  };
}

function readGroupRef(element: XmlElement): NetworkSecurityGroupRef {
  const group = elementAt(element, "NetworkSecurityGroup");
  return {
    ...placed(element),
    roleName: readName(element, "roleName"),
    networkSecurityGroup: group && readText(group, "name"),
  };
}
