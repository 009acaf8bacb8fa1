import type { BalancerDesign } from "../design/design.ts";
import { type Expression, list, literal, parameter, record, told } from "../expression.ts";
import type { PlannedParameter } from "../plan.ts";
import { frontEndName, outboundPoolName, ownPart } from "./balancer-parts.ts";

/**
 * How many ports of the address each instance takes for the connections that it makes.
 *
 * Source: https://learn.microsoft.com/azure/load-balancer/outbound-rules, VM-TARGETS T71
 */
export const allocatedOutboundPorts: PlannedParameter = {
  name: "allocatedOutboundPorts",
  type: "int",
  description:
    "Ports an instance for connections that it makes: a multiple of 8, all instances together at most 64000. 0: as the platform shares them out.",
  defaultValue: literal(0),
  minValue: 0,
  maxValue: 64000,
  value: { kind: "default" },
};

/**
 * The way out of every role, which had one without asking: a front end takes one outbound rule, so one pool holds all.
 *
 * Source: VM-TARGETS T22, T61
 */
export function outboundRule(balancer: BalancerDesign): Expression {
  const rule = record({
    name: literal("outbound"),
    properties: record({
      frontendIPConfigurations: list([ownPart(balancer, "frontendIPConfigurations", frontEndName)]),
      backendAddressPool: ownPart(balancer, "backendAddressPools", outboundPoolName),
      protocol: literal("All"),
      allocatedOutboundPorts: parameter("allocatedOutboundPorts"),
      enableTcpReset: literal(true),
    }),
  });
  return told(rule, "The way out of every role, which had one without asking");
}
