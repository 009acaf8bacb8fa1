import type { Span } from "../../text/span.ts";
import {
  type AccessDesign,
  endpointWords,
  type InternalPort,
  type RoleDesign,
  type ServiceDesign,
} from "../design/design.ts";
import { type Expression, from, literal } from "../expression.ts";
import type { AccountNote } from "../plan.ts";
import { endpointPlaces } from "./endpoint-places.ts";
import { type OpenPort, openPorts } from "./endpoint-rules.ts";
import { portText, type SecurityRule } from "./security-rule.ts";

/** The security rules from role to role. */
export interface CallerRules {
  /** Those to a port behind a load balancer whose rules may hold a role: they stand before these, which are not about them. */
  readonly beforeLists: readonly SecurityRule[];
  readonly afterLists: readonly SecurityRule[];
}

/** The rules that let the other roles call the internal endpoints of a role: one for each role that may. */
export function callerRules(role: RoleDesign, design: ServiceDesign): CallerRules {
  const balanced = openPorts(role).filter(({ port }) => mayHoldRoles(port.access));
  const isBalanced = (port: InternalPort) => balanced.some((open) => meet(port, open));
  const rulesTo = (ports: readonly InternalPort[]) => ports.flatMap((port) => rulesOf(port, role, design));
  return {
    beforeLists: rulesTo(role.internalPorts.filter(isBalanced)),
    afterLists: rulesTo(role.internalPorts.filter((port) => !isBalanced(port))),
  };
}

/** Whoever comes to an internal balancer may be a role; so may whom a list denies, where its network is like the roles'. */
function mayHoldRoles({ everybody, rules }: AccessDesign): boolean {
  return everybody === "VirtualNetwork" || rules.some(({ access }) => access === "Deny");
}

function meet({ transport, ranges }: InternalPort, { port, localPort }: OpenPort): boolean {
  if (transport !== "*" && transport !== port.transport) return false;
  return ranges.some(({ first, last }) => first <= localPort && localPort <= last);
}

function rulesOf(port: InternalPort, role: RoleDesign, design: ServiceDesign): readonly SecurityRule[] {
  const { endpoint, name, transport, callers, origins } = port;
  const words = endpointWords(role.role, endpoint);
  return design.roles
    .filter(({ symbol }) => callers.includes(symbol) && port.ranges.length > 0)
    .map((caller) => ({
      title: `${name}-from-${caller.word}`,
      direction: "Inbound",
      access: "Allow",
      protocol: from(literal(transport), endpoint.protocol.span),
      source: { kind: "group", symbol: `${caller.symbol}Group` },
      destination: { kind: "group", symbol: `${role.symbol}Group` },
      ports: portsOf(port),
      told: `${words}, called by ${caller.role.name.value}`,
      origins: [endpoint.span, endpoint.name.span, ...origins, ...placesThatName(caller, port, role, design)],
    }));
}

/** Each range with its own places; one of no range has that of the endpoint already. */
function portsOf({ endpoint, ranges }: InternalPort): readonly Expression[] {
  const { port, portRanges } = endpoint;
  return ranges.map((range) => {
    const written = portRanges.filter(({ min, max }) => min.value === range.first && max.value === range.last);
    const single = port?.value === range.first && range.first === range.last ? port : undefined;
    const places = written.flatMap(({ span, min, max }) => [span, min.span, max.span]);
    return from(literal(portText(range)), single?.span, ...places);
  });
}

/** Where the network traffic rules let a role call an endpoint. */
function placesThatName(
  caller: RoleDesign,
  port: InternalPort,
  role: RoleDesign,
  design: ServiceDesign,
): readonly Span[] {
  return design.service.expanded.networkTrafficRules
    .filter(({ destinations }) => destinations.some((one) => isDestination(one, port, role)))
    .flatMap(({ allowAllTraffic, whenSource }) => {
      const named = (whenSource?.fromRoles ?? []).filter(({ value }) => value === caller.role.name.value);
      const places = [allowAllTraffic, whenSource?.span, whenSource?.matches?.span, ...named.map(({ span }) => span)];
      return places.filter((span) => span !== undefined);
    });
}

function isDestination(
  {
    roleName,
    endpointName,
  }: { readonly roleName: { readonly value: string }; readonly endpointName: { readonly value: string } },
  { endpoint }: InternalPort,
  { role }: RoleDesign,
): boolean {
  return roleName.value === role.name.value && endpointName.value === endpoint.name.value;
}

/** What became of internal endpoints that nobody may call. */
export function uncalledNotes({ internalPorts }: RoleDesign): readonly AccountNote[] {
  return internalPorts
    .filter(({ callers, ranges }) => callers.length === 0 || ranges.length === 0)
    .flatMap(({ endpoint, origins }) => {
      const places = [...endpointPlaces(endpoint), ...origins];
      return places.map((span): AccountNote => ({ fate: "dropped", span, why: nobodyCalls }));
    });
}

const nobodyCalls = "No role may call the endpoint, so no rule of the security group lets anybody in.";
