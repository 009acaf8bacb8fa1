import { nameSpan, type XmlDocument, type XmlElement } from "../xml/tree.ts";
import type {
  LoadBalancerProbe,
  OnlyAllowTrafficTo,
  RoleEndpoint,
  ServiceDefinition,
  WhenSource,
} from "./definition.ts";
import { elementAt, elementsAt, readChoice, readInteger, readName, readText } from "./read-element.ts";
import { readRoles } from "./read-role.ts";

/**
 * The definition that a document holds, or `undefined` where its root is no `ServiceDefinition`.
 *
 * It reads what is there: an element that lacks what it must have is left out (the structure check reports it), and
 * the document is kept with its comments and unknown elements.
 */
export function readDefinition(document: XmlDocument): ServiceDefinition | undefined {
  const { root } = document;
  if (root?.local !== "ServiceDefinition") return undefined;
  return {
    document,
    element: root,
    span: nameSpan(root),
    name: readName(root),
    schemaVersion: readText(root, "schemaVersion"),
    upgradeDomainCount: readInteger(root, "upgradeDomainCount"),
    topologyChangeDiscovery: readText(root, "topologyChangeDiscovery"),
    loadBalancerProbes: elementsAt(root, "LoadBalancerProbes", "LoadBalancerProbe").flatMap(readProbe),
    roles: readRoles(root),
    networkTrafficRules: elementsAt(root, "NetworkTrafficRules", "OnlyAllowTrafficTo").map(readTrafficRule),
  };
}

function readProbe(element: XmlElement): LoadBalancerProbe[] {
  const protocol = readChoice(element, "protocol", ["http", "tcp"]);
  if (protocol === undefined) return [];
  return [
    {
      element,
      span: nameSpan(element),
      addedBy: undefined,
      name: readName(element),
      protocol,
      port: readInteger(element, "port"),
      path: readText(element, "path"),
      intervalInSeconds: readInteger(element, "intervalInSeconds"),
      timeoutInSeconds: readInteger(element, "timeoutInSeconds"),
    },
  ];
}

function readTrafficRule(element: XmlElement): OnlyAllowTrafficTo {
  const allowAllTraffic = elementAt(element, "AllowAllTraffic");
  const whenSource = elementAt(element, "WhenSource");
  return {
    element,
    span: nameSpan(element),
    addedBy: undefined,
    destinations: elementsAt(element, "Destinations", "RoleEndpoint").map(readRoleEndpoint),
    allowAllTraffic: allowAllTraffic && nameSpan(allowAllTraffic),
    whenSource: whenSource && readWhenSource(whenSource),
  };
}

function readRoleEndpoint(element: XmlElement): RoleEndpoint {
  return {
    element,
    span: nameSpan(element),
    addedBy: undefined,
    roleName: readName(element, "roleName"),
    endpointName: readName(element, "endpointName"),
  };
}

function readWhenSource(element: XmlElement): WhenSource {
  return {
    element,
    span: nameSpan(element),
    addedBy: undefined,
    matches: readText(element, "matches"),
    fromRoles: elementsAt(element, "FromRole").map((from) => readName(from, "roleName")),
  };
}
