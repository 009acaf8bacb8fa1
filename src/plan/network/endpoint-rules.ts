import {
  type AddressSet,
  everyAddress,
  intersection,
  isSameSet,
  privateIpv4Addresses,
  without,
} from "../../reach/address-set.ts";
import type { Span } from "../../text/span.ts";
import {
  type AccessRuleDesign,
  type BalancedPort,
  endpointWords,
  type InstancePort,
  type RoleDesign,
  type ServiceDesign,
} from "../design/design.ts";
import { from, list, literal } from "../expression.ts";
import type { AccountNote } from "../plan.ts";
import { portText, prefix, type RuleEnd, type SecurityRule } from "./security-rule.ts";

/** A port of the instances that a rule of a load balancer leads to. */
export interface OpenPort {
  readonly port: BalancedPort | InstancePort;
  readonly localPort: number;
  readonly localPortOrigin: Span;
}

/**
 * The ports of a role that load balancers lead to, those of the public one first: whom an access list of an internal
 * endpoint denies is never on the Internet, but a network that it names may hold addresses that are.
 */
export function openPorts({ balanced, instancePorts }: RoleDesign): readonly OpenPort[] {
  const ports = [
    ...balanced.map((port) => ({ port, localPort: port.localPort.port, localPortOrigin: port.localPort.origin })),
    ...instancePorts.map((port) => ({
      port,
      localPort: port.localPort,
      localPortOrigin: port.endpoint.localPort.span,
    })),
  ];
  const written = ports.filter(({ port }) => port.refusal === undefined);
  const isPublic = ({ port }: OpenPort) => port.access.everybody === "Internet";
  return [...written.filter(isPublic), ...written.filter((port) => !isPublic(port))];
}

/**
 * The security rules of what load balancers lead to, on the local port, since security groups see traffic after its
 * address was translated. An access list stays in its order; whom nothing lets in, the last rules of the group keep out.
 *
 * Source: https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export function endpointRules(role: RoleDesign, design: ServiceDesign): readonly SecurityRule[] {
  const ports = openPorts(role);
  return ports.flatMap((open) => [...listedRules(open, ports, role, design), ...everybodyRule(open, role)]);
}

function listedRules(
  open: OpenPort,
  ports: readonly OpenPort[],
  role: RoleDesign,
  design: ServiceDesign,
): readonly SecurityRule[] {
  const { name, access } = open.port;
  return access.rules.flatMap((rule, index) => {
    const source = sourceOf(rule, open, ports);
    if (source === undefined) return [];
    const description = descriptionOf(rule, design);
    return [
      {
        ...ruleTo(open, role, source, rule.access),
        title: `${name}-${index + 1}`,
        description,
        told: `Access list of ${endpointWords(role.role, open.port.endpoint)}`,
        origins: [open.port.endpoint.span, ...rule.origins],
      },
    ];
  });
}

/** The rule for whom no list names; none where such are to be kept out. */
function everybodyRule(open: OpenPort, role: RoleDesign): readonly SecurityRule[] {
  const { name, access, endpoint } = open.port;
  if (access.otherwise === "Deny") return [];
  return [
    {
      ...ruleTo(open, role, prefix(access.everybody), "Allow"),
      title: name,
      told: endpointWords(role.role, endpoint),
      origins: [endpoint.span, endpoint.name.span, ...access.origins],
    },
  ];
}

function ruleTo(open: OpenPort, role: RoleDesign, source: RuleEnd, access: SecurityRule["access"]) {
  return {
    direction: "Inbound",
    access,
    protocol: from(literal(open.port.transport), open.port.endpoint.protocol.span),
    source,
    destination: { kind: "group", symbol: `${role.symbol}Group` },
    ports: [from(literal(portText({ first: open.localPort, last: open.localPort })), open.localPortOrigin)],
  } as const;
}

/** Whom a rule of an access list holds; `undefined` where it holds nobody who can come. */
function sourceOf(rule: AccessRuleDesign, open: OpenPort, ports: readonly OpenPort[]): RuleEnd | undefined {
  const addresses = addressesOf(rule, open, ports);
  const [only, ...others] = addresses;
  if (only === undefined) return undefined;
  // A tag, and not every address: that would hold the platform's probes, and on a public port the network's own hosts.
  if (isSameSet([rule.addresses], everyAddress)) return prefix(open.port.access.everybody);
  return others.length === 0 ? prefix(only) : { kind: "prefixes", value: list(addresses.map(literal)) };
}

/**
 * The addresses of a rule that can come. Nobody on the Internet has a private one, but the network's own hosts do, whom a
 * list of a public endpoint must neither let in nor, where an internal balancer leads to the same port, keep out.
 */
function addressesOf({ access, addresses }: AccessRuleDesign, open: OpenPort, ports: readonly OpenPort[]): AddressSet {
  if (open.port.access.everybody === "Internet") {
    return access === "Deny" && !ports.some((other) => isBesideInternal(open, other))
      ? [addresses]
      : without([addresses], privateIpv4Addresses);
  }
  return without(probeAddress, [addresses]).length === 0
    ? intersection([addresses], privateIpv4Addresses)
    : [addresses];
}

function isBesideInternal(open: OpenPort, { port, localPort }: OpenPort): boolean {
  const isSame = port.transport === open.port.transport && localPort === open.localPort;
  return isSame && port.access.everybody === "VirtualNetwork";
}

/** Where probes come from. Source: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const probeAddress: AddressSet = ["168.63.129.16/32"];

/** Characters. Source: https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups */
const longestDescription = 140;

function descriptionOf({ origins }: AccessRuleDesign, { service }: ServiceDesign): string | undefined {
  const controls = service.configurations[0]?.configuration.networkConfiguration?.accessControls ?? [];
  const written = controls.flatMap(({ rules }) => rules).find(({ span }) => origins.includes(span));
  const text = written?.description?.value.slice(0, longestDescription);
  return text === "" ? undefined : text;
}

/** What became of rules of access lists that hold nobody who can come. */
export function uselessRuleNotes(role: RoleDesign): readonly AccountNote[] {
  const ports = openPorts(role);
  return ports.flatMap((open) =>
    open.port.access.rules
      .filter((rule) => sourceOf(rule, open, ports) === undefined)
      .flatMap(({ origins }) => origins.map((span): AccountNote => ({ fate: "dropped", span, why: neverOnInternet }))),
  );
}

const neverOnInternet = "The addresses are private, and nobody on the Internet, whom the endpoint is for, has one.";
