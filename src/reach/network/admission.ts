import type { Protocol } from "../../service/definition.ts";
import type { AddressSet } from "../address-set.ts";
import { type Decision, decide, throughBoth } from "./decide.ts";
import { grouped } from "./grouped.ts";
import type { Hosts } from "./hosts.ts";
import type { Place } from "./place.ts";
import type { PortRange } from "./port-range.ts";
import type { Doubt } from "./reading.ts";
import type { Access, Direction, SecurityRule, Transport } from "./security-group.ts";

/** A part of some traffic that is let through, or that may be. */
export interface Admission {
  readonly protocol: Protocol;
  /** The ports where it arrives. */
  readonly ports: PortRange;
  /** The part of the remote end's addresses. */
  readonly addresses: AddressSet;
  /** The security rules that let it through, one a group on the way. */
  readonly rules: readonly SecurityRule[];
  /** Why it may not be let through after all. */
  readonly doubts: readonly Doubt[];
}

/** A question to the groups that guard a place. */
export interface Crossing {
  readonly guards: Place["guards"];
  readonly direction: Direction;
  readonly transports: readonly Transport[];
  readonly ports: PortRange;
  readonly remote: Hosts;
  readonly local: Hosts;
  /** What becomes of it where there is no group at all; a doubt where that is not known. */
  readonly unguarded: Access | Doubt;
}

/**
 * What the guards of a place let in, and those of the sender let out, where it is known who sends. Of each place both the
 * group of the subnet and that of the interface must allow it.
 */
export function admissionsOf(into: Crossing, outOf?: Crossing): readonly Admission[] {
  const admissions = into.transports.flatMap((transport) =>
    throughPlaces(into, outOf, transport)
      .filter(({ access }) => access !== "deny")
      .map(({ ports, addresses, rules, doubts }) => ({ protocol: transport, ports, addresses, rules, doubts })),
  );
  return bothTransports(joinNeighbours(admissions));
}

function throughPlaces(into: Crossing, outOf: Crossing | undefined, transport: Transport): readonly Decision[] {
  const inside = decisionsAt(into, transport);
  if (outOf === undefined) return inside;
  const isTranslated = into.ports.first !== outOf.ports.first || into.ports.last !== outOf.ports.last;
  const outside = decisionsAt(outOf, transport).map((decision) => ({
    ...decision,
    addresses: into.remote.addresses,
    ports: isTranslated ? into.ports : decision.ports,
  }));
  return throughBoth(inside, outside);
}

function decisionsAt(crossing: Crossing, transport: Transport): readonly Decision[] {
  const { guards } = crossing;
  const whole = { ports: crossing.ports, addresses: crossing.remote.addresses, rules: [] };
  if (guards.length === 0) return [{ ...whole, ...accessUnguarded(crossing.unguarded) }];
  const decided = guards.map((guard): readonly Decision[] =>
    guard.kind === "group"
      ? decide(guard.group, { ...crossing, transport })
      : [{ ...whole, access: "undecided", doubts: [guard.doubt] }],
  );
  return decided.reduce(throughBoth);
}

function accessUnguarded(unguarded: Access | Doubt): Pick<Decision, "access" | "doubts"> {
  if (typeof unguarded === "string") return { access: unguarded, doubts: [] };
  return { access: "undecided", doubts: [unguarded] };
}

/** Ports that follow each other and are let through by the same rules are one range. */
function joinNeighbours(admissions: readonly Admission[]): readonly Admission[] {
  const sorted = [...admissions].sort((left, right) => left.ports.first - right.ports.first);
  const byKey = new Map<string, Admission[]>();
  for (const admission of sorted) {
    const row = byKey.get(keyOf(admission)) ?? [];
    const last = row.at(-1);
    if (last !== undefined && last.ports.last + 1 === admission.ports.first) {
      row[row.length - 1] = { ...last, ports: { first: last.ports.first, last: admission.ports.last } };
    } else row.push(admission);
    byKey.set(keyOf(admission), row);
  }
  return [...byKey.values()].flat();
}

function keyOf({ protocol, addresses, rules, doubts }: Admission): string {
  return JSON.stringify([protocol, ...reasonOf({ addresses, rules, doubts })]);
}

function reasonOf({ addresses, rules, doubts }: Pick<Admission, "addresses" | "rules" | "doubts">): readonly unknown[] {
  return [addresses, rules.map(({ name, span }) => [name, span]), doubts];
}

/** What is let through alike over both transports is let through over any. */
function bothTransports(admissions: readonly Admission[]): readonly Admission[] {
  const alike = grouped(admissions, (admission) => JSON.stringify([admission.ports, ...reasonOf(admission)]));
  return [...alike.values()].map((same) => (same.length > 1 ? { ...same[0], protocol: "any" } : same[0]));
}
