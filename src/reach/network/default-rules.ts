import { everyPort } from "./port-range.ts";
import { nothing } from "./reading.ts";
import type { Access, Direction, Prefix, RuleSide, SecurityRule } from "./security-group.ts";

/**
 * The rules that end each security group and cannot be taken out.
 *
 * Source: https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export const defaultRules: readonly SecurityRule[] = [
  rule("AllowVnetInBound", 65000, "allow", "inbound", tag("virtualnetwork"), tag("virtualnetwork")),
  rule("AllowAzureLoadBalancerInBound", 65001, "allow", "inbound", tag("azureloadbalancer"), { kind: "any" }),
  rule("DenyAllInBound", 65500, "deny", "inbound", { kind: "any" }, { kind: "any" }),
  rule("AllowVnetOutBound", 65000, "allow", "outbound", tag("virtualnetwork"), tag("virtualnetwork")),
  rule("AllowInternetOutBound", 65001, "allow", "outbound", { kind: "any" }, tag("internet")),
  rule("DenyAllOutBound", 65500, "deny", "outbound", { kind: "any" }, { kind: "any" }),
];

function rule(
  name: string,
  priority: number,
  access: Access,
  direction: Direction,
  source: Prefix,
  destination: Prefix,
): SecurityRule {
  return {
    name,
    priority,
    access,
    directions: [direction],
    transports: ["tcp", "udp"],
    source: side(source),
    destination: side(destination),
    destinationPorts: { known: [everyPort], doubts: [] },
    doubts: [],
    span: undefined,
  };
}

function side(prefix: Prefix): RuleSide {
  return { prefixes: { known: [prefix], doubts: [] }, applicationGroups: nothing };
}

function tag(name: string): Prefix {
  return { kind: "tag", name };
}
