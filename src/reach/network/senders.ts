import { type AddressSet, without } from "../address-set.ts";
import type { Peer } from "../flow.ts";
import { everyAddressOf, type Family, ofFamily, privateAddresses } from "./hosts.ts";
import { addressesOf, type Scene } from "./scene.ts";

/**
 * Those on the Internet that some addresses are: everybody, or the networks among them. Private addresses, and those of
 * the template's own networks, are not on the Internet, whatever a rule says of them.
 */
export function internetPeers(addresses: AddressSet, family: Family, scene: Scene): readonly Peer[] {
  const own = [...scene.network.virtualNetworks.values()].flatMap((one) => one.addresses ?? []);
  const never = [...privateAddresses[family], ...ofFamily(own, family)];
  const outside = without(everyAddressOf(family), never);
  if (without(outside, addresses).length === 0) return [{ kind: "internet" }];
  return networks(addresses.filter((cidr) => without([cidr], never).length > 0));
}

/** Those in a virtual network that some addresses are: whatever is in it, or the networks among them. */
export function networkPeers(
  addresses: AddressSet,
  virtualNetwork: string | undefined,
  family: Family,
  scene: Scene,
): readonly Peer[] {
  const own = ofFamily(addressesOf(scene, virtualNetwork), family);
  const whole = own.length === 0 ? privateAddresses[family] : own;
  if (without(whole, addresses).length === 0) return [{ kind: "virtual-network" }];
  return networks(addresses);
}

/** The addresses without the subnets in which the template's own machines and Bastion hosts are. */
export function withoutResidents(addresses: AddressSet, scene: Scene): AddressSet {
  const attached = scene.workloads.flatMap(({ members }) => members.map(({ attachment }) => attachment.subnet));
  const subnets = [
    ...attached.flatMap((subnet) => (subnet?.kind === "known" ? [subnet.value] : [])),
    ...scene.network.bastions.flatMap((bastion) => bastion.subnets.known),
  ];
  const residents = [...new Set(subnets)].flatMap((id) => scene.network.subnets.get(id)?.addresses ?? []);
  return without(addresses, residents);
}

/** Whether a sender with these addresses is among those that a peer stands for. */
export function isAmong(addresses: AddressSet | undefined, peer: Peer): boolean {
  if (peer.kind === "virtual-network") return true;
  if (peer.kind !== "addresses" || addresses === undefined) return false;
  return without(addresses, [peer.cidr]).length === 0;
}

function networks(addresses: AddressSet): readonly Peer[] {
  return addresses.map((cidr) => ({ kind: "addresses", cidr }));
}
