import type { Deployed, DeployedResource } from "./deployed.ts";
import { type Part, partsOf, resourcesOf, whereOf } from "./parts.ts";

/** A load balancer and its parts, whether they stand in it or are resources of their own. */
export interface Balancer {
  readonly resource: DeployedResource;
  readonly where: string;
  readonly frontEnds: readonly Part[];
  readonly pools: readonly Part[];
  readonly probes: readonly Part[];
  readonly rules: readonly Part[];
  readonly natRules: readonly Part[];
  readonly outboundRules: readonly Part[];
}

/** The load balancers that a template deploys. */
export function balancersOf(deployed: Deployed): readonly Balancer[] {
  return resourcesOf(deployed, "Microsoft.Network/loadBalancers").map((resource) => {
    const parts = (kind: string) => partsOf(resource, kind, deployed);
    return {
      resource,
      where: whereOf(resource),
      frontEnds: parts("frontendIPConfigurations"),
      pools: parts("backendAddressPools"),
      probes: parts("probes"),
      rules: parts("loadBalancingRules"),
      natRules: parts("inboundNatRules"),
      outboundRules: parts("outboundRules"),
    };
  });
}
