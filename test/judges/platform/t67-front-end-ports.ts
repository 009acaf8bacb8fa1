import type { Complaint } from "../complaint.ts";
import { balancersOf } from "./balancers.ts";
import type { Deployed } from "./deployed.ts";
import { scaleSetsOf } from "./machines.ts";
import { idIn, numberIn, type Part, wordIn } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const frontEndPorts: PlatformCheck = {
  number: "T67",
  says: "Front-end ports do not overlap, and a NAT rule's range has a port for each instance that there can be.",
  complaints(deployed) {
    return balancersOf(deployed).flatMap(({ rules, natRules }) => {
      const all = [...rules, ...natRules];
      return [
        ...all.flatMap((rule, index) => overlaps(rule, all.slice(0, index))),
        ...natRules.flatMap((rule) => tooFew(rule, deployed)),
      ];
    });
  },
};

function overlaps(rule: Part, before: readonly Part[]): readonly Complaint[] {
  const ports = portsOf(rule);
  return before
    .filter((other) => isOnSameFrontEnd(rule, other))
    .filter((other) => {
      const its = portsOf(other);
      return ports !== undefined && its !== undefined && ports.first <= its.last && its.first <= ports.last;
    })
    .map((other) => ({ where: rule.where, what: `shares front-end ports with ${other.where}` }));
}

function isOnSameFrontEnd(one: Part, other: Part): boolean {
  const frontEnd = idIn(one.properties, "frontendIPConfiguration");
  const protocols = [one, other].map(({ properties }) => wordIn(properties, "protocol"));
  const isSameProtocol = protocols[0] === protocols[1] || protocols.includes("all");
  return frontEnd !== undefined && isSameProtocol && frontEnd === idIn(other.properties, "frontendIPConfiguration");
}

/** One port, or the range of a NAT rule of a pool. */
export function portsOf({ properties }: Part): { readonly first: number; readonly last: number } | undefined {
  const first = numberIn(properties, "frontendPort") ?? numberIn(properties, "frontendPortRangeStart");
  const last = numberIn(properties, "frontendPort") ?? numberIn(properties, "frontendPortRangeEnd");
  return first === undefined || last === undefined ? undefined : { first, last };
}

function tooFew(rule: Part, deployed: Deployed): readonly Complaint[] {
  const pool = idIn(rule.properties, "backendAddressPool");
  const ports = portsOf(rule);
  if (pool === undefined || ports === undefined) return [];
  const members = scaleSetsOf(deployed).filter(({ addresses }) => addresses.some(({ pools }) => pools.includes(pool)));
  const needed = members.reduce((sum, { largestCapacity }) => sum + largestCapacity, 0);
  const count = ports.last - ports.first + 1;
  return count >= needed ? [] : [{ where: rule.where, what: `has ${count} ports for up to ${needed} instances` }];
}
