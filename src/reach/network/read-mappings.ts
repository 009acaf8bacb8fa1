import type { Span } from "../../text/span.ts";
import type { Evaluated, EvaluatedResource } from "../template/evaluated.ts";
import type { BalancerRule, Mapping, NatRule } from "./load-balancer.ts";
import { everyPort, onePort, type PortRange } from "./port-range.ts";
import { choiceOf, idOf, itemsOf, numberOf, textOf } from "./read-value.ts";
import {
  at,
  joined,
  known,
  type Listing,
  listingOf,
  mapReading,
  type Reading,
  required,
  undecided,
} from "./reading.ts";
import type { Transport } from "./security-group.ts";

/** A load balancing rule. Its ports 0 stand for every port. */
export function readBalancerRule(rule: Evaluated): BalancerRule {
  const properties = at(rule, "properties");
  return {
    ...readMapping(rule, nameOf(rule)),
    ports: required(mapReading(numberOf(at(properties, "frontendport")), portOrEvery), "frontendPort", rule.span),
    localPorts: required(mapReading(numberOf(at(properties, "backendport")), portOrEvery), "backendPort", rule.span),
    pools: poolsOf(properties),
    probe: idOf(at(properties, "probe")),
  };
}

/** An inbound NAT rule of either form, or an inbound NAT pool; inside its balancer, or a resource of its own. */
export function readNatRule(
  balancer: string,
  kind: "inboundnatrules" | "inboundnatpools",
  rule: Evaluated,
  resource?: EvaluatedResource,
): NatRule {
  const properties = at(rule, "properties");
  const name = nameOf(rule, resource);
  const uncertain = resource?.uncertain;
  return {
    ...readMapping(rule, name),
    id: resource?.id ?? `${balancer}/${kind}/${name.toLowerCase()}`,
    ports: frontPorts(properties, rule),
    localPorts: required(mapReading(numberOf(at(properties, "backendport")), portOrEvery), "backendPort", rule.span),
    pool: idOf(at(properties, "backendaddresspool")),
    doubts: uncertain === undefined ? [] : [{ why: uncertain, span: rule.span }],
  };
}

function readMapping(rule: Evaluated, name: string): Omit<Mapping, "ports" | "localPorts"> {
  const properties = at(rule, "properties");
  const protocol = choiceOf(at(properties, "protocol"), ["tcp", "udp", "all"]);
  return {
    name,
    frontEnd: required(idOf(at(properties, "frontendipconfiguration")), "frontendIPConfiguration", rule.span),
    transports: required(
      mapReading(protocol, (word, span) => known(transportsOf(word), span)),
      "protocol",
      rule.span,
    ),
    doubts: [],
    span: rule.span,
  };
}

function transportsOf(word: "tcp" | "udp" | "all"): readonly Transport[] {
  return word === "all" ? ["tcp", "udp"] : [word];
}

function nameOf(rule: Evaluated, resource?: EvaluatedResource): string {
  const name = textOf(at(rule, "name"));
  const text = resource?.name ?? (name?.kind === "known" ? name.value : "a rule");
  return text.split("/").at(-1) ?? text;
}

function portOrEvery(port: number, span: Span): Reading<PortRange> {
  if (port === 0) return known(everyPort, span);
  return port > 0 && port <= 65535 ? known(onePort(port), span) : undecided(`${port} is no port`, span);
}

/** The ports of a range where one is written, else the single one. */
function frontPorts(properties: Evaluated | undefined, rule: Evaluated): Reading<PortRange> {
  const first = numberOf(at(properties, "frontendportrangestart"));
  const last = numberOf(at(properties, "frontendportrangeend"));
  const single = mapReading(numberOf(at(properties, "frontendport")), portOrEvery);
  if (first === undefined || last === undefined) return required(single, "frontendPort", rule.span);
  if (first.kind === "undecided") return first;
  if (last.kind === "undecided") return last;
  // A rule of the older form may be written with a range of zeros beside its port.
  if (first.value === 0 && single !== undefined) return single;
  if (first.value < 1 || first.value > last.value || last.value > 65535) {
    return undecided(`${first.value}-${last.value} is no range of ports`, first.span);
  }
  return known({ first: first.value, last: last.value }, first.span);
}

function poolsOf(properties: Evaluated | undefined): Listing<string> {
  const many = itemsOf(at(properties, "backendaddresspools"));
  const single = at(properties, "backendaddresspool");
  return joined(listingOf([...(single === undefined ? [] : [single]), ...many.known].map(idOf)), {
    known: [],
    doubts: many.doubts,
  });
}
