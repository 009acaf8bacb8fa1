import type { RoleDesign, ServiceDesign } from "../design/design.ts";
import { from, literal, parameter } from "../expression.ts";
import { callerRules } from "./caller-rules.ts";
import { desktopRule } from "./desktop-rule.ts";
import { endpointRules } from "./endpoint-rules.ts";
import { prefix, priorities, type SecurityRule } from "./security-rule.ts";

/**
 * The inbound rules of the security group of a role, in their order. Probes come first: the tag `VirtualNetwork` holds the
 * address that they come from, so any deny before them would take every endpoint down. The last rule keeps out the rest of
 * the network, whom the default rules would let in to every port.
 *
 * Source: https://learn.microsoft.com/azure/virtual-network/service-tags-overview, VM-TARGETS T63 and T74
 */
export function roleRules(role: RoleDesign, design: ServiceDesign): readonly SecurityRule[] {
  const callers = callerRules(role, design);
  return [
    ...probeRule(role, design),
    ...callers.beforeLists,
    ...endpointRules(role, design),
    ...callers.afterLists,
    ...desktopRule(role, design),
    denyNetwork,
  ];
}

function probeRule({ symbol }: RoleDesign, { balancers }: ServiceDesign): readonly SecurityRule[] {
  const probes = balancers.flatMap((balancer) => balancer.probes).filter(({ roles }) => roles.includes(symbol));
  const ports = [...new Set(probes.map(({ port }) => port))].sort((left, right) => left - right);
  if (ports.length === 0) return [];
  return [
    {
      title: "Probes",
      direction: "Inbound",
      access: "Allow",
      protocol: literal("Tcp"),
      source: prefix("AzureLoadBalancer"),
      destination: { kind: "group", symbol: `${symbol}Group` },
      ports: ports.map((port) =>
        from(literal(String(port)), ...probes.filter((probe) => probe.port === port).flatMap(({ origins }) => origins)),
      ),
      told: "Probes of the load balancer, before anything that denies: they come from an address of VirtualNetwork",
    },
  ];
}

/** The rule that lets some networks of the customer in to every port, for a deployment that names some. */
export function ownNetworksRule({ symbol }: RoleDesign): SecurityRule {
  return {
    title: "AllowedNetworkRanges",
    direction: "Inbound",
    access: "Allow",
    protocol: literal("*"),
    source: { kind: "prefixes", value: parameter("allowedNetworkRanges") },
    destination: { kind: "group", symbol: `${symbol}Group` },
    ports: [literal("*")],
    priority: priorities.last - 1,
    told: "The customer's own networks, where the deployment names some",
  };
}

const denyNetwork: SecurityRule = {
  title: "DenyVirtualNetwork",
  direction: "Inbound",
  access: "Deny",
  protocol: literal("*"),
  source: prefix("VirtualNetwork"),
  destination: prefix("*"),
  ports: [literal("*")],
  priority: priorities.last,
  told: "The rest of the network, whom the default rules would let in to every port",
};
