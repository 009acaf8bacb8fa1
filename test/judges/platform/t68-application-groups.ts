import { parentOf } from "../../../src/reach/network/resources-by-type.ts";
import type { Complaint } from "../complaint.ts";
import type { Deployed } from "./deployed.ts";
import { scaleSetsOf } from "./machines.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { type SecurityRule, securityGroupsOf } from "./security-groups.ts";

export const applicationGroups: PlatformCheck = {
  number: "T68",
  says: "Application security groups of a rule are of interfaces of one network, and stand beside no range.",
  complaints(deployed) {
    return securityGroupsOf(deployed).flatMap(({ rules }) => rules.flatMap((rule) => faultsOf(rule, deployed)));
  },
};

function faultsOf({ where, source, destination }: SecurityRule, deployed: Deployed): readonly Complaint[] {
  const mixed = [source, destination].filter(({ prefixes, groups }) => prefixes.length > 0 && groups.length > 0);
  const networks = new Set([...source.groups, ...destination.groups].flatMap((group) => networksOf(group, deployed)));
  return [
    ...mixed.map(() => ({ where, what: "has groups and ranges on one side" })),
    ...(networks.size > 1 ? [{ where, what: `has groups of ${networks.size} networks` }] : []),
  ];
}

function networksOf(group: string, deployed: Deployed): readonly string[] {
  return scaleSetsOf(deployed)
    .flatMap(({ addresses }) => addresses)
    .filter(({ applicationGroups: own }) => own.includes(group))
    .flatMap(({ subnet }) => (subnet === undefined ? [] : [parentOf(subnet)]));
}
