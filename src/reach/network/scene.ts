import type { AddressSet } from "../address-set.ts";
import type { Network } from "./network.ts";
import type { Workload } from "./workload.ts";

/** A network and who is in it. */
export interface Scene {
  readonly network: Network;
  readonly workloads: readonly Workload[];
}

/** Whether hosts of the one network reach the other without leaving the platform: the same one, or peered. */
export function areConnected({ network }: Scene, left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const peers = (id: string) => network.virtualNetworks.get(id)?.peers ?? [];
  return left === right || peers(left).includes(right) || peers(right).includes(left);
}

/** The addresses of a virtual network; none where they are not known. */
export function addressesOf({ network }: Scene, virtualNetwork: string | undefined): AddressSet {
  if (virtualNetwork === undefined) return [];
  return network.virtualNetworks.get(virtualNetwork)?.addresses ?? [];
}
