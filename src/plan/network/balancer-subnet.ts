import type { LoadBalancer } from "../../service/configuration.ts";
import type { BalancerDesign, RoleDesign, ServiceDesign } from "../design/design.ts";

/** The subnet that an internal balancer is in. */
export type BalancerSubnet =
  /** That of a role. */
  | { readonly kind: "role"; readonly role: RoleDesign }
  /** One of the customer's, of no role; its symbol among the parts of the network. */
  | { readonly kind: "own"; readonly part: string }
  /** There is no role. */
  | { readonly kind: "none" };

/** The subnet that the configuration names; in a new network, or where it names none, that of the first role behind it. */
export function balancerSubnet(balancer: BalancerDesign, { roles, network }: ServiceDesign): BalancerSubnet {
  const named = network.kind === "existing" ? balancer.frontEnd?.subnet?.value : undefined;
  if (named !== undefined) {
    const resident = roles.find(({ subnet }) => subnet.existing?.value === named);
    return resident === undefined
      ? { kind: "own", part: `${balancer.symbol}Subnet` }
      : { kind: "role", role: resident };
  }
  const first = roles.find(({ symbol }) => balancer.pools.includes(symbol));
  return first === undefined ? { kind: "none" } : { kind: "role", role: first };
}

/** What each configuration says of an internal balancer, in their order. */
export function configuredBalancers(
  { configured }: BalancerDesign,
  { service }: ServiceDesign,
): readonly (LoadBalancer | undefined)[] {
  return service.configurations.map(({ configuration }) =>
    configuration.networkConfiguration?.loadBalancers.find(({ name }) => name.value === configured?.name.value),
  );
}
