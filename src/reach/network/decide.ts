import { type AddressSet, intersection, union, without } from "../address-set.ts";
import { defaultRules } from "./default-rules.ts";
import type { Hosts } from "./hosts.ts";
import { type Match, matchSide } from "./match-side.ts";
import { cutPorts, holdsPorts, type PortRange } from "./port-range.ts";
import type { Doubt } from "./reading.ts";
import type { Access, Direction, SecurityGroup, SecurityRule, Transport } from "./security-group.ts";

/** Traffic that security groups are asked about. */
export interface Traffic {
  readonly direction: Direction;
  readonly transport: Transport;
  /** The ports it goes to, after all translation. */
  readonly ports: PortRange;
  /** The other end: of inbound traffic the source. */
  readonly remote: Hosts;
  /** The end that the group guards: of inbound traffic the destination. */
  readonly local: Hosts;
}

/** What becomes of a part of the traffic. */
export interface Decision {
  readonly ports: PortRange;
  /** The part of the remote end's addresses. */
  readonly addresses: AddressSet;
  readonly access: Access | "undecided";
  /** The rules that decide it, one of each group on the way; a default rule among them. */
  readonly rules: readonly SecurityRule[];
  readonly doubts: readonly Doubt[];
}

/**
 * What a security group makes of a traffic: it cut into parts, and each part allowed, denied, or undecided. The rule of
 * the lowest priority number that holds a part decides. A rule that may hold it leaves it undecided, unless it says the
 * same as what decides without it.
 *
 * Source: https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export function decide(group: SecurityGroup, traffic: Traffic): readonly Decision[] {
  const all = orderedRules(group, traffic).map((rule) => [rule, matchOf(rule, traffic)] as const);
  const matches = new Map(all.filter(([, { certain, possible }]) => certain.length > 0 || possible.length > 0));
  const pieces = cutPorts(
    traffic.ports,
    [...matches.keys()].flatMap((rule) => rule.destinationPorts.known),
  );
  return pieces.flatMap((ports) => decidePiece(ports, group, matches, traffic.remote.addresses));
}

/** The rules for a direction and a transport; those whose priority is not known stand first, since they may. */
function orderedRules(group: SecurityGroup, { direction, transport }: Traffic): readonly SecurityRule[] {
  return [...group.rules, ...defaultRules]
    .filter((rule) => rule.directions.includes(direction) && rule.transports.includes(transport))
    .sort((left, right) => (left.priority ?? 0) - (right.priority ?? 0));
}

/** The addresses of the remote end that a rule holds, were its ports the right ones. */
function matchOf(rule: SecurityRule, { direction, remote, local }: Traffic): Match {
  const [remoteSide, localSide] =
    direction === "inbound" ? [rule.source, rule.destination] : [rule.destination, rule.source];
  const here = matchSide(localSide, local);
  const there = matchSide(remoteSide, remote);
  if (here.certain.length === 0 && here.possible.length === 0) return { certain: [], possible: [], doubts: [] };
  const doubts = [...rule.doubts, ...there.doubts, ...here.doubts];
  // A machine that may be at one of several addresses is held for certain only where the rule holds all of them.
  const isCertain = here.possible.length === 0 && without(local.addresses, here.certain).length === 0;
  if (isCertain && rule.doubts.length === 0) return { ...there, doubts };
  return { certain: [], possible: union(there.certain, there.possible), doubts };
}

/** A part of the traffic on its way down the rules, with those that may have held it. */
interface Pending {
  readonly addresses: AddressSet;
  readonly passed: readonly { readonly rule: SecurityRule; readonly doubts: readonly Doubt[] }[];
}

function decidePiece(
  ports: PortRange,
  group: SecurityGroup,
  matches: ReadonlyMap<SecurityRule, Match>,
  everybody: AddressSet,
): readonly Decision[] {
  const decisions: Decision[] = [];
  let pending: readonly Pending[] = [{ addresses: everybody, passed: [] }];
  for (const [rule, match] of matches) {
    const held = onPorts(rule, match, ports);
    if (held.certain.length === 0 && held.possible.length === 0) continue;
    decisions.push(...pending.flatMap((part) => conclude(part, rule, held, ports, group)));
    pending = pending.flatMap((part) => passOn(part, rule, held));
    if (pending.length === 0) break;
  }
  return decisions;
}

/** What a rule holds of a piece of ports that no rule's ports cut any further. */
function onPorts({ destinationPorts }: SecurityRule, match: Match, ports: PortRange): Match {
  if (destinationPorts.known.some((range) => holdsPorts(range, ports))) return match;
  if (destinationPorts.doubts.length === 0) return { certain: [], possible: [], doubts: [] };
  const doubts = [...match.doubts, ...destinationPorts.doubts];
  return { certain: [], possible: union(match.certain, match.possible), doubts };
}

function conclude(
  { addresses, passed }: Pending,
  rule: SecurityRule,
  { certain }: Match,
  ports: PortRange,
  group: SecurityGroup,
): readonly Decision[] {
  const part = intersection(addresses, certain);
  if (part.length === 0) return [];
  const otherwise = passed.filter((other) => other.rule.access === undefined || other.rule.access !== rule.access);
  const doubts = [
    ...(rule.access === undefined ? rule.doubts : []),
    ...otherwise.flatMap((other) => inWords(other.rule, other.doubts, group)),
    ...group.doubts,
  ];
  const access = doubts.length > 0 || rule.access === undefined ? "undecided" : rule.access;
  const rules = access === "undecided" ? [...otherwise.map((other) => other.rule), rule] : [rule];
  return [{ ports, addresses: part, access, rules, doubts }];
}

function passOn(part: Pending, rule: SecurityRule, { certain, possible, doubts }: Match): readonly Pending[] {
  const left = without(part.addresses, certain);
  const touched = intersection(left, possible);
  const untouched = without(left, touched);
  const marked = { addresses: touched, passed: [...part.passed, { rule, doubts }] };
  return [{ ...part, addresses: untouched }, marked].filter(({ addresses }) => addresses.length > 0);
}

/** Why a rule may hold the traffic; where no value is missing, because the address of a machine is not fixed. */
function inWords(rule: SecurityRule, doubts: readonly Doubt[], group: SecurityGroup): readonly Doubt[] {
  const name = `rule '${rule.name}' of security group '${group.name}'`;
  const span = rule.span ?? group.span;
  if (doubts.length > 0) return doubts.map((doubt) => ({ why: `${name}: ${doubt.why}`, span: doubt.span }));
  return [{ why: `${name} names addresses, and which of them are meant here does not stand in the template`, span }];
}
