import { grouped } from "./grouped.ts";
import type { Hosts } from "./hosts.ts";
import type { Attachment, Machine } from "./machine.ts";
import type { Place } from "./place.ts";

/** Machines that are one role: each the same to whom they serve. */
export interface Workload {
  readonly name: string;
  readonly machines: readonly Machine[];
  readonly members: readonly Member[];
  /** Whether it can be more than one machine, so that one may call another. */
  readonly isMany: boolean;
}

/** One way in which a workload is in the network. Machines that are there in the same way are one member. */
export interface Member extends Place {
  readonly attachment: Attachment;
  /** The machine as security rules see it. */
  readonly hosts: Hosts;
}

/** The members of a workload that security rules can tell apart. */
export function distinctMembers({ members }: Workload): readonly Member[] {
  return distinct(members);
}

/** Of members that security rules cannot tell apart, the first. */
export function distinct(members: readonly Member[]): readonly Member[] {
  return [...grouped(members, memberKey).values()].map(([member]) => member);
}

/** What security rules can tell a member by. */
export function memberKey({ attachment, addresses }: Member): string {
  const { subnet, securityGroup, applicationGroups, family, doubts } = attachment;
  const parts = [subnet, securityGroup].map((id) => (id?.kind === "known" ? id.value : id?.doubt.why));
  return JSON.stringify([...parts, applicationGroups.known, addresses, family, doubts.map(({ why }) => why)]);
}
