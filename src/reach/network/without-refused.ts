import { type AddressSet, without } from "../address-set.ts";
import type { Admission } from "./admission.ts";
import type { Audience } from "./audience.ts";
import { byTransport, portsOver } from "./beyond.ts";
import { joinRanges } from "./join-ranges.ts";
import { commonPorts, cutPorts, holdsPorts } from "./port-range.ts";
import type { Member } from "./workload.ts";

/** A member of a workload, and what it is let through to. */
export interface Sender {
  readonly member: Member;
  readonly admissions: readonly Admission[];
}

/**
 * What a virtual network is let through to, told as the network only where none of the machines in it is shut out: by a
 * rule for its application security group, say, or by its own groups. Elsewhere it is told as addresses without theirs,
 * since a flow from a virtual network is one from every role in it.
 */
export function withoutRefused(
  everybody: readonly Admission[],
  senders: readonly Sender[],
  audience: Audience,
): readonly Admission[] {
  const [whole, others] = [true, false].map((isWhole) =>
    everybody.filter(({ from }) => (from.kind === "virtual-network") === isWhole),
  );
  const pieces = (whole ?? []).flatMap(byTransport).flatMap((admission) => piecesOf(admission, senders));
  return joinRanges([...(others ?? []), ...pieces.flatMap((piece) => told(piece, senders, audience))]);
}

/** An admission cut where what a sender is let through to begins or ends. */
function piecesOf(admission: Admission, senders: readonly Sender[]): readonly Admission[] {
  const ranges = senders.flatMap(({ admissions }) => portsOver(admission, admissions));
  const inside = ranges.flatMap((range) => commonPorts(range, admission.ports) ?? []);
  return cutPorts(admission.ports, inside).map((ports) => ({ ...admission, ports }));
}

function told(piece: Admission, senders: readonly Sender[], { whole, parts }: Audience): readonly Admission[] {
  const refused = senders.filter(
    ({ admissions }) => !portsOver(piece, admissions).some((range) => holdsPorts(range, piece.ports)),
  );
  if (refused.length === 0) return [piece];
  const addresses = refused.reduce<AddressSet>((left, { member }) => without(left, member.addresses ?? []), whole);
  return parts(addresses).map((from) => ({ ...piece, from }));
}
