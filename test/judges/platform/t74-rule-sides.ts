import type { Complaint } from "../complaint.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { type SecurityGroup, type SecurityRule, securityGroupsOf } from "./security-groups.ts";

export const ruleSides: PlatformCheck = {
  number: "T74",
  says: "A rule has a source, a destination and ports; 10 application groups a side, 100 in a security group.",
  complaints(deployed) {
    return securityGroupsOf(deployed).flatMap((group) => [...group.rules.flatMap(faultsOf), ...tooMany(group)]);
  },
};

function faultsOf({ where, source, destination, ports }: SecurityRule): readonly Complaint[] {
  const sides = [
    { name: "source", side: source },
    { name: "destination", side: destination },
  ];
  return [
    ...sides
      .filter(({ side }) => side.prefixes.length + side.groups.length === 0)
      .map(({ name }) => ({ where, what: `has no ${name}` })),
    ...sides
      .filter(({ side }) => side.groups.length > 10)
      .map(({ name, side }) => ({ where, what: `has ${side.groups.length} application groups as its ${name}` })),
    ...(ports.length === 0 ? [{ where, what: "has no ports" }] : []),
  ];
}

function tooMany({ where, rules }: SecurityGroup): readonly Complaint[] {
  const groups = new Set(rules.flatMap(({ source, destination }) => [...source.groups, ...destination.groups]));
  return groups.size > 100 ? [{ where, what: `names ${groups.size} application groups` }] : [];
}
