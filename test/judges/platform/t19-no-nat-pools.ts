import { memberOf } from "../json.ts";
import { scaleSetsOf } from "./machines.ts";
import { resourcesOf, whereOf } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const noNatPools: PlatformCheck = {
  number: "T19",
  says: "No inbound NAT pools: there are no new ones since 15 November 2026.",
  complaints(deployed) {
    const balancers = resourcesOf(deployed, "Microsoft.Network/loadBalancers");
    const ofBalancers = balancers.filter(({ body }) => memberOf(body, "properties", "inboundNatPools") !== undefined);
    const ofSets = scaleSetsOf(deployed).filter(({ addresses }) =>
      addresses.some(({ properties }) => memberOf(properties, "loadBalancerInboundNatPools") !== undefined),
    );
    return [
      ...ofBalancers.map((balancer) => ({ where: whereOf(balancer), what: "has inbound NAT pools" })),
      ...ofSets.map(({ where }) => ({ where, what: "is in an inbound NAT pool" })),
    ];
  },
};
