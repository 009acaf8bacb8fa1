import type { ServiceConfiguration } from "../../service/configuration.ts";
import type { NetworkDesign, SubnetDesign } from "./design.ts";

/** Subnets that a /16 has room for beside the one of Bastion: each a /22, for a thousand instances. */
const subnetsInSixteen = 60;

/** The network of a service: the customer's where the configuration names one, else a new one. */
export function networkOf(roleCount: number, configuration: ServiceConfiguration | undefined): NetworkDesign {
  const site = configuration?.networkConfiguration?.virtualNetworkSite;
  if (site !== undefined) return { kind: "existing", site };
  return roleCount <= subnetsInSixteen
    ? { kind: "new", addressSpace: "10.0.0.0/16", bastionPrefix: "10.0.255.192/26" }
    : { kind: "new", addressSpace: "10.0.0.0/8", bastionPrefix: "10.255.255.192/26" };
}

/** The subnet of the role at a place in the list of roles. */
export function subnetOf(
  index: number,
  roleName: string,
  network: NetworkDesign,
  configuration: ServiceConfiguration | undefined,
): SubnetDesign {
  const addresses = configuration?.networkConfiguration?.instanceAddresses ?? [];
  const address = addresses.find((one) => one.roleName.value === roleName);
  if (network.kind === "existing") return { prefix: undefined, existing: address?.subnets[0], address };
  return { prefix: `10.${index >> 6}.${(index & 63) * 4}.0/22`, existing: undefined, address };
}
