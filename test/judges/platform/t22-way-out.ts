import { memberOf } from "../json.ts";
import { type Balancer, balancersOf } from "./balancers.ts";
import { type Address, scaleSetsOf } from "./machines.ts";
import { idIn } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { type Subnet, subnetsOf } from "./subnets.ts";

export const wayOut: PlatformCheck = {
  number: "T22",
  says: "Subnets say `defaultOutboundAccess: false`, and each interface in them has an explicit way out.",
  complaints(deployed) {
    const subnets = subnetsOf(deployed).filter(({ isOfPlatform }) => !isOfPlatform);
    const balancers = balancersOf(deployed);
    const open = subnets.filter(({ properties }) => memberOf(properties, "defaultOutboundAccess") !== false);
    const shut = scaleSetsOf(deployed).filter(({ addresses }) => {
      const own = addresses.flatMap((address) => subnets.filter(({ id }) => id === address.subnet));
      return own.length > 0 && !addresses.some((address) => hasWayOut(address, own, balancers));
    });
    return [
      ...open.map(({ where }) => ({ where, what: "does not say defaultOutboundAccess: false" })),
      ...shut.map(({ where }) => ({ where, what: "has no way out" })),
    ];
  },
};

function hasWayOut(
  { properties, pools }: Address,
  subnets: readonly Subnet[],
  balancers: readonly Balancer[],
): boolean {
  const byRule = balancers
    .flatMap(({ outboundRules }) => outboundRules)
    .some((rule) => pools.includes(idIn(rule.properties, "backendAddressPool") ?? ""));
  const byAddress = memberOf(properties, "publicIPAddressConfiguration") !== undefined;
  const bySubnet = subnets.some((subnet) => ["natGateway", "routeTable"].some((name) => idIn(subnet.properties, name)));
  return byRule || byAddress || bySubnet;
}
