import type { Deployed, DeployedResource } from "./deployed.ts";
import { type Part, partsOf, resourcesOf } from "./parts.ts";

export interface Subnet extends Part {
  readonly network: DeployedResource;
  /** One that a service of the platform has for itself, such as Bastion's. */
  readonly isOfPlatform: boolean;
}

const ofPlatform = ["azurebastionsubnet", "gatewaysubnet", "azurefirewallsubnet"];

/** The subnets that a template deploys. */
export function subnetsOf(deployed: Deployed): readonly Subnet[] {
  return resourcesOf(deployed, "Microsoft.Network/virtualNetworks").flatMap((network) =>
    partsOf(network, "subnets", deployed).map((part) => ({
      ...part,
      network,
      isOfPlatform: ofPlatform.includes(part.name.toLowerCase()),
    })),
  );
}
