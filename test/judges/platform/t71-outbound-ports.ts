import type { Complaint } from "../complaint.ts";
import { itemsOf, memberOf } from "../json.ts";
import { type Balancer, balancersOf } from "./balancers.ts";
import type { Deployed } from "./deployed.ts";
import { scaleSetsOf } from "./machines.ts";
import { idIn, idsIn, numberIn, type Part } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { portsOf } from "./t67-front-end-ports.ts";

export const outboundPorts: PlatformCheck = {
  number: "T71",
  says: "Allocated outbound ports are 0 or a multiple of 8, and enough for all instances that there can be.",
  complaints(deployed) {
    return balancersOf(deployed).flatMap((balancer) =>
      balancer.outboundRules.flatMap((rule) => faultsOf(rule, balancer, deployed)),
    );
  },
};

function faultsOf(rule: Part, balancer: Balancer, deployed: Deployed): readonly Complaint[] {
  const { where, properties } = rule;
  const ports = numberIn(properties, "allocatedOutboundPorts") ?? 0;
  if (ports % 8 !== 0 || ports < 0) return [{ where, what: `allocates ${ports} ports, no multiple of 8` }];
  const pool = idIn(properties, "backendAddressPool") ?? "";
  const members = scaleSetsOf(deployed).filter(({ addresses }) => addresses.some(({ pools }) => pools.includes(pool)));
  const wanted = ports * members.reduce((sum, { largestCapacity }) => sum + largestCapacity, 0);
  const there = availablePorts(rule, balancer);
  return wanted <= there ? [] : [{ where, what: `allocates up to ${wanted} of ${there} ports` }];
}

/** Each address has 64,000, less 8 for each block of 8 in which a rule has a port. */
function availablePorts({ properties }: Part, { rules, natRules }: Balancer): number {
  const frontEnds = itemsOf(memberOf(properties, "frontendIPConfigurations")).length;
  const ids = idsIn(memberOf(properties, "frontendIPConfigurations"));
  const own = [...rules, ...natRules].filter((rule) =>
    ids.includes(idIn(rule.properties, "frontendIPConfiguration") ?? ""),
  );
  const blocks = new Set(own.flatMap(blocksOf));
  return 64_000 * frontEnds - 8 * blocks.size;
}

function blocksOf(rule: Part): readonly string[] {
  const ports = portsOf(rule);
  if (ports === undefined) return [];
  const [first, last] = [Math.floor(ports.first / 8), Math.floor(ports.last / 8)];
  const frontEnd = idIn(rule.properties, "frontendIPConfiguration");
  return Array.from({ length: last - first + 1 }, (_, index) => `${frontEnd} ${first + index}`);
}
