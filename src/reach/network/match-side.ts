import { type AddressSet, intersection, isSameSet, union, without } from "../address-set.ts";
import type { Hosts } from "./hosts.ts";
import type { Doubt } from "./reading.ts";
import type { Prefix, RuleSide } from "./security-group.ts";

/** Of some hosts, the addresses that one side of a rule holds, and those that it may hold. */
export interface Match {
  readonly certain: AddressSet;
  readonly possible: AddressSet;
  readonly doubts: readonly Doubt[];
}

/** The matches that were made: the same machine is looked at for every other that calls it. */
const made = new WeakMap<Hosts, WeakMap<RuleSide, Match>>();

/** Which of the hosts a side of a security rule holds. */
export function matchSide(side: RuleSide, hosts: Hosts): Match {
  const ofHosts = made.get(hosts) ?? new WeakMap<RuleSide, Match>();
  const match = ofHosts.get(side) ?? makeMatch(side, hosts);
  made.set(hosts, ofHosts.set(side, match));
  return match;
}

function makeMatch(side: RuleSide, hosts: Hosts): Match {
  const prefixes = side.prefixes.known.map((prefix) => matchPrefix(prefix, hosts));
  const certain = isInGroup(side, hosts) ? hosts.addresses : unionOf(prefixes.map((match) => match.certain));
  if (isSameSet(certain, hosts.addresses)) return { certain: hosts.addresses, possible: [], doubts: [] };
  const doubts = [...side.prefixes.doubts, ...groupDoubts(side, hosts)];
  const possible = doubts.length > 0 ? hosts.addresses : unionOf(prefixes.map((match) => match.possible));
  return { certain, possible: without(possible, certain), doubts };
}

interface PrefixMatch {
  readonly certain: AddressSet;
  readonly possible: AddressSet;
}

function matchPrefix(prefix: Prefix, hosts: Hosts): PrefixMatch {
  switch (prefix.kind) {
    case "any":
      return { certain: hosts.addresses, possible: [] };
    case "tag":
      return matchTag(prefix.name, hosts);
    case "network":
      return matchNetwork(prefix.cidr, hosts);
  }
}

function matchTag(name: string, hosts: Hosts): PrefixMatch {
  const held = hosts.tags.get(name);
  if (held === undefined && hosts.hasUnknownTags) return { certain: [], possible: hosts.addresses };
  return { certain: held ?? [], possible: [] };
}

function matchNetwork(cidr: string, hosts: Hosts): PrefixMatch {
  const inside = intersection(hosts.addresses, [cidr]);
  if (hosts.isEvery || inside.length === 0) return { certain: inside, possible: [] };
  if (isSameSet(inside, hosts.addresses)) return { certain: hosts.addresses, possible: [] };
  return { certain: [], possible: hosts.addresses };
}

function isInGroup({ applicationGroups }: RuleSide, hosts: Hosts): boolean {
  return applicationGroups.known.some((id) => hosts.applicationGroups.known.includes(id));
}

function groupDoubts({ applicationGroups }: RuleSide, hosts: Hosts): readonly Doubt[] {
  if (hosts.applicationGroups.doubts.length > 0 && applicationGroups.known.length > 0) {
    return hosts.applicationGroups.doubts;
  }
  return applicationGroups.doubts;
}

function unionOf(sets: readonly AddressSet[]): AddressSet {
  return sets.reduce(union, []);
}
