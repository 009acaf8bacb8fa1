import type { Complaint } from "../complaint.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { type SecurityRule, securityGroupsOf } from "./security-groups.ts";

const protocols = ["tcp", "udp", "icmp", "esp", "ah", "*"];

export const securityRules: PlatformCheck = {
  number: "T66",
  says: "Rules of a group have a priority of their own in 100–4096, a name of their own of 80 characters, a known protocol.",
  complaints(deployed) {
    return securityGroupsOf(deployed).flatMap(({ rules }) => [
      ...rules.flatMap(faultsOf),
      ...twice(rules, ({ direction, priority }) => `${direction} ${priority}`, "has the priority of"),
      ...twice(rules, ({ name }) => name.toLowerCase(), "has the name of"),
    ]);
  },
};

function faultsOf({ where, name, priority, protocol }: SecurityRule): readonly Complaint[] {
  const isInRange = priority !== undefined && priority >= 100 && priority <= 4096;
  return [
    ...(isInRange ? [] : [{ where, what: `has the priority ${priority}` }]),
    ...(name.length >= 1 && name.length <= 80 ? [] : [{ where, what: `has a name of ${name.length} characters` }]),
    ...(protocols.includes(protocol ?? "") ? [] : [{ where, what: `has the protocol ${protocol}` }]),
  ];
}

function twice(
  rules: readonly SecurityRule[],
  key: (rule: SecurityRule) => string,
  what: string,
): readonly Complaint[] {
  return rules.flatMap((rule, index) => {
    const first = rules.slice(0, index).find((other) => key(other) === key(rule));
    return first === undefined ? [] : [{ where: rule.where, what: `${what} ${first.where}` }];
  });
}
