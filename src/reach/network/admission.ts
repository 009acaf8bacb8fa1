import type { Protocol } from "../../service/definition.ts";
import { union, without } from "../address-set.ts";
import type { Peer } from "../flow.ts";
import type { Audience } from "./audience.ts";
import { type Decision, decide } from "./decide.ts";
import { grouped } from "./grouped.ts";
import type { Hosts } from "./hosts.ts";
import { joinRanges } from "./join-ranges.ts";
import type { Place } from "./place.ts";
import type { PortRange } from "./port-range.ts";
import type { Doubt } from "./reading.ts";
import type { Access, SecurityRule, Transport } from "./security-group.ts";
import { throughBoth } from "./through-both.ts";

/** Somebody who is let through, or may be. */
export interface Admission {
  readonly from: Peer;
  readonly protocol: Protocol;
  /** The ports where it arrives. */
  readonly ports: PortRange;
  /** The security rules that let it through. */
  readonly rules: readonly SecurityRule[];
  /** Why it may not be let through after all. */
  readonly doubts: readonly Doubt[];
}

/** A question to the groups that guard a place: what comes in to it. */
export interface Entry {
  readonly guards: Place["guards"];
  readonly transports: readonly Transport[];
  /** After all translation. */
  readonly ports: PortRange;
  readonly from: Audience;
  readonly to: Hosts;
  /** What becomes of it where there is no group at all; a doubt where that is not known. */
  readonly unguarded: Access | Doubt;
}

/** A question to the groups that guard a sender: what goes out of it. */
export interface Exit {
  readonly guards: Place["guards"];
  /** Before any translation. */
  readonly ports: PortRange;
  readonly to: Hosts;
}

/**
 * Whom the guards of a place let in, and those of the sender out, where it is known who sends. Of each place both the group
 * of the subnet and that of the interface must allow it.
 */
export function admissionsOf(entry: Entry, exit?: Exit): readonly Admission[] {
  return joinRanges(
    entry.transports.flatMap((transport) => {
      const pieces = grouped(decisionsOf(entry, exit, transport), ({ ports }) => `${ports.first}-${ports.last}`);
      return [...pieces.values()].flatMap((piece) =>
        audienceLet(entry.from, piece).map((part) => ({ ...part, protocol: transport, ports: piece[0].ports })),
      );
    }),
  );
}

function decisionsOf(entry: Entry, exit: Exit | undefined, transport: Transport): readonly Decision[] {
  const { guards, ports, from, to, unguarded } = entry;
  const inside = decisionsAt(
    guards,
    { direction: "inbound", transport, ports, remote: from.hosts, local: to },
    unguarded,
  );
  if (exit === undefined) return inside;
  const leaving = { direction: "outbound", transport, ports: exit.ports, remote: exit.to, local: from.hosts } as const;
  const isTranslated = ports.first !== exit.ports.first || ports.last !== exit.ports.last;
  const outside = decisionsAt(exit.guards, leaving, "allow").map((decision) => ({
    ...decision,
    // Flows are inbound: they are told by the rules that let them in.
    rules: [],
    addresses: from.hosts.addresses,
    ports: isTranslated ? ports : decision.ports,
  }));
  return throughBoth(inside, outside);
}

function decisionsAt(
  guards: Place["guards"],
  traffic: Parameters<typeof decide>[1],
  unguarded: Access | Doubt,
): readonly Decision[] {
  const whole = { ports: traffic.ports, addresses: traffic.remote.addresses, rules: [] };
  if (guards.length === 0) return [{ ...whole, ...accessUnguarded(unguarded) }];
  const decided = guards.map((guard): readonly Decision[] =>
    guard.kind === "group" ? decide(guard.group, traffic) : [{ ...whole, access: "undecided", doubts: [guard.doubt] }],
  );
  return decided.reduce(throughBoth);
}

function accessUnguarded(unguarded: Access | Doubt): Pick<Decision, "access" | "doubts"> {
  if (typeof unguarded === "string") return { access: unguarded, doubts: [] };
  return { access: "undecided", doubts: [unguarded] };
}

type Part = Pick<Admission, "from" | "rules" | "doubts">;

/** Who of an audience is let through to one range of ports that no rule divides. */
function audienceLet(audience: Audience, decisions: readonly Decision[]): readonly Part[] {
  const open = decisions.filter(({ access }) => access === "allow");
  const whole = wholeOf(audience, open);
  if (whole !== undefined) return [whole];
  const doubtful = decisions.filter(({ access }) => access === "undecided");
  const maybe = wholeOf(audience, [...open, ...doubtful]);
  const rest = maybe === undefined ? doubtful.flatMap((decision) => partsOf(audience, decision)) : [maybe];
  return [...open.flatMap((decision) => partsOf(audience, decision)), ...rest];
}

/** The audience as a whole, if the decisions together let it through; by one of them alone if one does. */
function wholeOf({ peer, whole }: Audience, decisions: readonly Decision[]): Part | undefined {
  const one = decisions.find(({ addresses }) => without(whole, addresses).length === 0);
  if (one !== undefined) return { from: peer, rules: one.rules, doubts: one.doubts };
  const together = decisions.map(({ addresses }) => addresses).reduce(union, []);
  if (without(whole, together).length > 0) return undefined;
  return {
    from: peer,
    rules: [...new Set(decisions.flatMap(({ rules }) => rules))],
    doubts: decisions.flatMap(({ doubts }) => doubts),
  };
}

function partsOf({ parts }: Audience, { addresses, rules, doubts }: Decision): readonly Part[] {
  return parts(addresses).map((from) => ({ from, rules, doubts }));
}
