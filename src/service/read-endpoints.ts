import { located } from "../text/span.ts";
import { childElements, nameSpan, type XmlElement } from "../xml/tree.ts";
import type {
  Endpoint,
  InputEndpoint,
  InstanceInputEndpoint,
  InternalEndpoint,
  PortRange,
  PortSpecifier,
} from "./definition.ts";
import { elementsAt, readBoolean, readChoice, readInteger, readName, readText } from "./read-element.ts";

/** The endpoints of a role or module in document order, those that old web roles have directly under them included. */
export function readEndpoints(parent: XmlElement): readonly Endpoint[] {
  return childElements(parent).flatMap((child) => {
    if (child.local === "Endpoints" || child.local === "InputEndpoints")
      return childElements(child).flatMap(readEndpoint);
    return child.local === "InternalEndpoint" ? readEndpoint(child) : [];
  });
}

function readEndpoint(element: XmlElement): Endpoint[] {
  switch (element.local) {
    case "InputEndpoint":
      return readInputEndpoint(element);
    case "InternalEndpoint":
      return readInternalEndpoint(element);
    case "InstanceInputEndpoint":
      return readInstanceInputEndpoint(element);
    default:
      return [];
  }
}

function readInputEndpoint(element: XmlElement): InputEndpoint[] {
  const protocol = readChoice(element, "protocol", ["http", "https", "tcp", "udp"]);
  const port = readInteger(element, "port");
  if (protocol === undefined || port === undefined) return [];
  return [
    {
      element,
      span: nameSpan(element),
      addedBy: undefined,
      kind: "input",
      name: readName(element),
      protocol,
      port,
      localPort: readPortSpecifier(element, "localPort"),
      certificate: readText(element, "certificate"),
      ignoreRoleInstanceStatus: readBoolean(element, "ignoreRoleInstanceStatus"),
      loadBalancerProbe: readText(element, "loadBalancerProbe"),
      loadBalancer: readText(element, "loadBalancer"),
      idleTimeoutInMinutes: readInteger(element, "idleTimeoutInMinutes"),
      loadBalancerDistribution: readText(element, "loadBalancerDistribution"),
    },
  ];
}

function readInternalEndpoint(element: XmlElement): InternalEndpoint[] {
  const protocol = readChoice(element, "protocol", ["http", "tcp", "udp", "any"]);
  if (protocol === undefined) return [];
  return [
    {
      element,
      span: nameSpan(element),
      addedBy: undefined,
      kind: "internal",
      name: readName(element),
      protocol,
      port: readPortSpecifier(element, "port"),
      portRanges: childElements(element).flatMap(readPortRange),
    },
  ];
}

function readInstanceInputEndpoint(element: XmlElement): InstanceInputEndpoint[] {
  const protocol = readChoice(element, "protocol", ["tcp", "udp"]);
  const localPort = readInteger(element, "localPort");
  const publicPorts = elementsAt(element, "AllocatePublicPortFrom", "FixedPortRange").flatMap(readPortRange)[0];
  if (protocol === undefined || localPort === undefined || publicPorts === undefined) return [];
  const idleTimeoutInMinutes = readInteger(element, "idleTimeoutInMinutes");
  return [
    {
      element,
      span: nameSpan(element),
      addedBy: undefined,
      kind: "instance-input",
      name: readName(element),
      protocol,
      localPort,
      publicPorts,
      idleTimeoutInMinutes,
    },
  ];
}

function readPortRange(element: XmlElement): PortRange[] {
  const place = { element, span: nameSpan(element) };
  if (element.local === "FixedPort") {
    const port = readInteger(element, "port");
    return port === undefined ? [] : [{ ...place, min: port, max: port }];
  }
  const min = readInteger(element, "min");
  const max = readInteger(element, "max");
  return min === undefined || max === undefined ? [] : [{ ...place, min, max }];
}

function readPortSpecifier(element: XmlElement, name: string) {
  const text = readText(element, name);
  return text?.value === "*" ? located<PortSpecifier>("*", text.span) : readInteger(element, name);
}
