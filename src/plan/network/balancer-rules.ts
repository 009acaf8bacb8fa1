import {
  type BalancedPort,
  type BalancerDesign,
  endpointWords,
  type InstancePort,
  type RoleDesign,
} from "../design/design.ts";
import { idleMinutes } from "../design/idle-time.ts";
import { type Expression, from, literal, record, told } from "../expression.ts";
import { frontEndName, ownPart } from "./balancer-parts.ts";

/**
 * A load balancing rule. That the front end is shared with the outbound rule has to be said in each rule of a public one.
 *
 * Source: https://learn.microsoft.com/azure/load-balancer/outbound-rules, VM-TARGETS T62
 */
export function balancingRule(port: BalancedPort, role: RoleDesign, balancer: BalancerDesign): Expression {
  const { endpoint, name, probe } = port;
  const rule = record({
    name: from(literal(name), endpoint.name.span),
    properties: record({
      frontendIPConfiguration: from(
        ownPart(balancer, "frontendIPConfigurations", frontEndName),
        endpoint.loadBalancer?.span,
      ),
      backendAddressPool: ownPart(balancer, "backendAddressPools", role.word),
      probe: probe === undefined ? undefined : probeOf(port, probe, balancer),
      protocol: from(literal(port.transport), endpoint.protocol.span),
      frontendPort: from(literal(port.port), endpoint.port.span),
      backendPort: from(literal(port.localPort.port), port.localPort.origin),
      idleTimeoutInMinutes: idleTimeout(port),
      loadDistribution: distribution(port),
      enableTcpReset: tcpReset(port),
      disableOutboundSnat: balancer.kind === "public" ? literal(true) : undefined,
    }),
  });
  const ignored = probe === undefined ? endpoint.ignoreRoleInstanceStatus?.span : undefined;
  return told(from(rule, endpoint.span, ignored), endpointWords(role.role, endpoint));
}

function probeOf({ endpoint }: BalancedPort, probe: string, balancer: BalancerDesign): Expression {
  const places = [endpoint.loadBalancerProbe?.span, endpoint.ignoreRoleInstanceStatus?.span];
  return from(ownPart(balancer, "probes", probe), ...places);
}

/** An inbound NAT rule: a front-end port for each instance. Source: VM-TARGETS T19, T29. */
export function instanceRule(port: InstancePort, role: RoleDesign, balancer: BalancerDesign): Expression {
  const { endpoint } = port;
  const { span, min, max } = endpoint.publicPorts;
  const rule = record({
    name: from(literal(port.name), endpoint.name.span),
    properties: record({
      frontendIPConfiguration: ownPart(balancer, "frontendIPConfigurations", frontEndName),
      backendAddressPool: ownPart(balancer, "backendAddressPools", role.word),
      protocol: from(literal(port.transport), endpoint.protocol.span),
      frontendPortRangeStart: from(literal(port.first), span, min.span),
      frontendPortRangeEnd: from(literal(port.last), max.span),
      backendPort: from(literal(port.localPort), endpoint.localPort.span),
      idleTimeoutInMinutes: idleTimeout(port),
      enableTcpReset: tcpReset(port),
    }),
  });
  return told(from(rule, endpoint.span), `${endpointWords(role.role, endpoint)}: a port for each instance`);
}

function idleTimeout({ endpoint }: BalancedPort | InstancePort): Expression | undefined {
  const minutes = endpoint.idleTimeoutInMinutes;
  return minutes === undefined ? undefined : from(literal(idleMinutes(minutes.value)), minutes.span);
}

/**
 * Both ends learn that an idle connection was cut, rather than to find out by waiting. Only tcp has resets.
 *
 * Source: https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset
 */
function tcpReset({ transport }: BalancedPort | InstancePort): Expression | undefined {
  return transport === "Tcp" ? literal(true) : undefined;
}

/** The words of the definition for how connections are spread, in lower case, and those of a load balancer. */
const distributions: ReadonlyMap<string, string> = new Map([
  ["none", "Default"],
  ["sourceip", "SourceIP"],
  ["sourceipprotocol", "SourceIPProtocol"],
]);

function distribution({ endpoint }: BalancedPort): Expression | undefined {
  const written = endpoint.loadBalancerDistribution;
  const word = distributions.get(written?.value.toLowerCase() ?? "");
  return written === undefined || word === undefined ? undefined : from(literal(word), written.span);
}
