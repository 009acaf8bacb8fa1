import type { Evaluated, EvaluatedResource } from "../template/evaluated.ts";
import type { BackendPool, FrontEnd, LoadBalancer, Probe } from "./load-balancer.ts";
import type { PublicAddress } from "./network.ts";
import { readBalancerRule, readNatRule } from "./read-mappings.ts";
import { familyOf } from "./read-public-addresses.ts";
import { choiceOf, idOf, itemsOf, numberOf, textOf, wordOf } from "./read-value.ts";
import { at, type Doubt, joined, known, listingOf, required, undecided } from "./reading.ts";
import { lastSegment, type ResourcesByType } from "./resources-by-type.ts";

/**
 * The load balancers of a template. One without an SKU is Basic.
 *
 * Source: https://learn.microsoft.com/azure/load-balancer/skus
 */
export function readLoadBalancers(
  resources: ResourcesByType,
  addresses: ReadonlyMap<string, PublicAddress>,
): ReadonlyMap<string, LoadBalancer> {
  const balancers = resources.of("Microsoft.Network/loadBalancers");
  return new Map(balancers.map((resource) => [resource.id, readLoadBalancer(resource, resources, addresses)]));
}

function readLoadBalancer(
  resource: EvaluatedResource,
  resources: ResourcesByType,
  addresses: ReadonlyMap<string, PublicAddress>,
): LoadBalancer {
  const { id, name, body, span } = resource;
  const parts = partsOf(resource, resources);
  return {
    id,
    name,
    sku: choiceOf(at(body, "sku", "name"), ["basic", "standard", "gateway"]) ?? known("basic", span),
    frontEnds: byName(id, "frontendipconfigurations", parts.frontEnds, (part) => readFrontEnd(part, addresses)),
    pools: byName(id, "backendaddresspools", parts.pools, readPool),
    probes: byName(id, "probes", parts.probes, readProbe),
    rules: parts.rules.map((rule) => readBalancerRule(rule)),
    natRules: [
      ...parts.natRules.map((rule) => readNatRule(id, "inboundnatrules", rule)),
      ...parts.natPools.map((pool) => readNatRule(id, "inboundnatpools", pool)),
      ...resources
        .childrenOf(resource, "Microsoft.Network/loadBalancers/inboundNatRules")
        .map((child) => readNatRule(id, "inboundnatrules", child.body, child)),
    ],
    doubts: uncertainty(resource),
    unread: [...tierDoubts(body), ...parts.doubts],
    isEvaluated: tierDoubts(body).length === 0,
    span,
  };
}

function uncertainty({ uncertain, span }: EvaluatedResource): readonly Doubt[] {
  return uncertain === undefined ? [] : [{ why: uncertain, span }];
}

/** A balancer across regions leads to other balancers, a gateway one to appliances that look at the traffic. */
function tierDoubts(body: Evaluated): readonly Doubt[] {
  const tier = wordOf(at(body, "sku", "tier"));
  const sku = wordOf(at(body, "sku", "name"));
  const isGlobal = tier?.kind === "known" && tier.value === "global";
  const isGateway = sku?.kind === "known" && sku.value === "gateway";
  if (isGlobal) return [{ why: "a load balancer across regions leads to other load balancers", span: body.span }];
  return isGateway ? [{ why: "a gateway load balancer leads to appliances in the way", span: body.span }] : [];
}

interface Parts {
  readonly frontEnds: readonly Evaluated[];
  readonly pools: readonly Evaluated[];
  readonly probes: readonly Evaluated[];
  readonly rules: readonly Evaluated[];
  readonly natRules: readonly Evaluated[];
  readonly natPools: readonly Evaluated[];
  readonly doubts: readonly Doubt[];
}

function partsOf(resource: EvaluatedResource, resources: ResourcesByType): Parts {
  const list = (name: string) => itemsOf(at(resource.body, "properties", name));
  const beside = resources.childrenOf(resource, "Microsoft.Network/loadBalancers/backendAddressPools");
  const names = ["frontendipconfigurations", "backendaddresspools", "loadbalancingrules", "inboundnatrules"];
  return {
    frontEnds: list("frontendipconfigurations").known,
    pools: [...list("backendaddresspools").known, ...beside.map(({ body }) => body)],
    probes: list("probes").known,
    rules: list("loadbalancingrules").known,
    natRules: list("inboundnatrules").known,
    natPools: list("inboundnatpools").known,
    doubts: [...names, "inboundnatpools"].flatMap((name) => list(name).doubts),
  };
}

function byName<Part>(
  balancer: string,
  kind: string,
  parts: readonly Evaluated[],
  read: (part: Evaluated, name: string) => Part,
): ReadonlyMap<string, Part> {
  const entries = parts.flatMap((part) => {
    const name = wordOf(at(part, "name"));
    if (name?.kind !== "known") return [];
    return [[`${balancer}/${kind}/${lastSegment(name.value)}`, read(part, name.value)] as const];
  });
  return new Map(entries);
}

/** A front end; undecided where it cannot be said whether it is public. */
function readFrontEnd(part: Evaluated, addresses: ReadonlyMap<string, PublicAddress>): FrontEnd {
  const properties = at(part, "properties");
  const address = idOf(at(properties, "publicipaddress")) ?? idOf(at(properties, "publicipprefix"));
  if (address?.kind === "known") return { kind: "public", family: addresses.get(address.value)?.family ?? 4 };
  const subnet = idOf(at(properties, "subnet"));
  if (address !== undefined) return address;
  if (subnet === undefined) return undecided("a front end without a public address or a subnet", part.span);
  return subnet.kind === "known" ? internalFrontEnd(properties, subnet.value) : subnet;
}

function internalFrontEnd(properties: Evaluated | undefined, subnet: string): FrontEnd {
  const fixed = textOf(at(properties, "privateipaddress"));
  return {
    kind: "internal",
    family: familyOf(at(properties, "privateipaddressversion")),
    subnet,
    address: fixed?.kind === "known" ? fixed.value : undefined,
  };
}

function readPool(part: Evaluated): BackendPool {
  const { known: entries, doubts } = itemsOf(at(part, "properties", "loadbalancerbackendaddresses"));
  const addresses = listingOf(entries.map((entry) => textOf(at(entry, "properties", "ipaddress"))));
  return { addresses: joined(addresses, { known: [], doubts }) };
}

function readProbe(part: Evaluated, name: string): Probe {
  return { name, port: required(numberOf(at(part, "properties", "port")), "port", part.span), span: part.span };
}
