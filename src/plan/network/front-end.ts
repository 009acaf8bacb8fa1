import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { parseNetwork, without } from "../../reach/address-set.ts";
import type { Located, Span } from "../../text/span.ts";
import type { BalancerDesign, ServiceDesign } from "../design/design.ts";
import { call, type Expression, from, idOf, literal, parameter, record } from "../expression.ts";
import type { AccountNote, Fragment, PlannedParameter } from "../plan.ts";
import { frontEndName } from "./balancer-parts.ts";
import { balancerSubnet, configuredBalancers } from "./balancer-subnet.ts";
import { convertedAddressFitsNetwork } from "./codes.ts";

/** The front end of a balancer, and what the plan needs for it. */
export interface FrontEnd extends Required<Pick<Fragment, "parameters" | "notes" | "diagnostics">> {
  readonly value: Expression;
  /** The places that called for the balancer. */
  readonly origins: readonly Span[];
}

/** The front end of a balancer: the service's public address, or a private one in a subnet. */
export function frontEndOf(balancer: BalancerDesign, design: ServiceDesign): FrontEnd {
  return balancer.kind === "public" ? publicFrontEnd(design) : internalFrontEnd(balancer, design);
}

function publicFrontEnd({ service }: ServiceDesign): FrontEnd {
  const existing = parameter("existingPublicIpAddressId");
  const id: Expression = {
    kind: "choice",
    condition: call("empty", existing),
    whenTrue: idOf("publicAddress"),
    whenFalse: existing,
  };
  const value = record({ name: literal(frontEndName), properties: record({ publicIPAddress: record({ id }) }) });
  return { value, parameters: [], notes: [], diagnostics: [], origins: [service.written.name.span] };
}

function internalFrontEnd(balancer: BalancerDesign, design: ServiceDesign): FrontEnd {
  const written = configuredBalancers(balancer, design).flatMap((one) => one ?? []);
  const fronts = written.flatMap(({ frontendIPConfiguration }) => frontendIPConfiguration ?? []);
  const types = fronts.map(({ type }) => type.span);
  const address = balancer.frontEnd?.staticVirtualNetworkIPAddress;
  const isKept = address !== undefined && isInNetwork(address.value, balancer, design);
  const value = record({
    name: literal(frontEndName),
    properties: record({
      subnet: subnetOf(balancer, design),
      privateIPAllocationMethod: from(literal(isKept ? "Static" : "Dynamic"), ...types),
      privateIPAddress: isKept ? parameter(addressParameter(balancer)) : undefined,
    }),
  });
  return {
    value: from(value, ...fronts.map(({ span }) => span)),
    parameters: isKept ? [addressOf(balancer, design)] : [],
    origins: written.flatMap(({ span, name }) => [span, name.span]),
    ...(address !== undefined && !isKept ? lostAddress(balancer, address) : { notes: [], diagnostics: [] }),
  };
}

function subnetOf(balancer: BalancerDesign, design: ServiceDesign): Expression | undefined {
  const subnet = balancerSubnet(balancer, design);
  const places = configuredBalancers(balancer, design).map((one) => one?.frontendIPConfiguration?.subnet?.span);
  switch (subnet.kind) {
    case "role":
      return from(record({ id: idOf("network", `${subnet.role.symbol}Subnet`) }), ...places);
    case "own":
      return record({ id: idOf("network", subnet.part) });
    case "none":
      return undefined;
  }
}

/** Whether the balancer can keep its address; whether an existing network has it, its owner knows. */
function isInNetwork(address: string, balancer: BalancerDesign, design: ServiceDesign): boolean {
  const cidr = parseNetwork(address);
  if (cidr === undefined) return false;
  if (design.network.kind === "existing") return true;
  const subnet = balancerSubnet(balancer, design);
  const prefix = subnet.kind === "role" ? subnet.role.subnet.prefix : undefined;
  return prefix !== undefined && without([cidr], [prefix]).length === 0;
}

function addressParameter({ symbol }: BalancerDesign): string {
  return `${symbol}Address`;
}

function addressOf(balancer: BalancerDesign, design: ServiceDesign): PlannedParameter {
  const written = configuredBalancers(balancer, design).map(
    (one) =>
      one?.frontendIPConfiguration?.staticVirtualNetworkIPAddress ?? balancer.frontEnd?.staticVirtualNetworkIPAddress,
  );
  return {
    name: addressParameter(balancer),
    type: "string",
    description: `The private address of load balancer ${balancer.configured?.name.value ?? balancer.word}.`,
    value: { kind: "written", values: written.map((address) => address?.value) },
    origins: written.flatMap((address) => address?.span ?? []),
  };
}

function lostAddress(
  { word, configured }: BalancerDesign,
  { value, span }: Located<string>,
): { readonly notes: readonly AccountNote[]; readonly diagnostics: readonly Diagnostic[] } {
  const about = { balancer: configured?.name.value ?? word, address: value };
  const diagnostic = diagnose(convertedAddressFitsNetwork, "outside", span, about);
  const todo =
    "Name the network in VirtualNetworkSite and convert again, or tell the callers the address that it gets.";
  return { notes: [{ fate: "by-hand", span, why: diagnostic.message, todo }], diagnostics: [diagnostic] };
}
