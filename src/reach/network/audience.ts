import { type AddressSet, privateAddresses, without } from "../address-set.ts";
import type { Peer } from "../flow.ts";
import { everyAddressOf, type Family, type Hosts, internet, neighbours, ofFamily, platformBalancer } from "./hosts.ts";
import { addressesOf, type Scene } from "./scene.ts";

/** Who may call, and how flows call them. */
export interface Audience {
  readonly hosts: Hosts;
  /** What they are called together. */
  readonly peer: Peer;
  /** The addresses that must all be let in for them to be called so. */
  readonly whole: AddressSet;
  /** What they are called where only these of their addresses are let in. */
  readonly parts: (addresses: AddressSet) => readonly Peer[];
}

/** Somebody who has one place, or one of some places: let in as a whole or not at all. */
export function single(peer: Peer, hosts: Hosts): Audience {
  return { hosts, peer, whole: hosts.addresses, parts: () => [peer] };
}

/** The platform's load balancer. */
export const loadBalancerAudience: Audience = single({ kind: "load-balancer" }, platformBalancer);

/**
 * Everybody on the Internet, or some networks there. Private addresses, and those of the template's own networks, are not
 * on the Internet, whatever a rule says of them.
 */
export function internetAudience(family: Family, scene: Scene): Audience {
  const own = [...scene.network.virtualNetworks.values()].flatMap((one) => one.addresses ?? []);
  const never = ofFamily([...privateAddresses, ...own], family);
  return {
    hosts: internet[family],
    peer: { kind: "internet" },
    whole: without(everyAddressOf(family), never),
    parts: (addresses) => networks(addresses.filter((cidr) => without([cidr], never).length > 0)),
  };
}

/** Whatever is in a virtual network, or some networks there; of these without some addresses whose hosts are told apart. */
export function networkAudience(
  virtualNetwork: string | undefined,
  family: Family,
  scene: Scene,
  toldApart: AddressSet,
): Audience {
  const own = ofFamily(addressesOf(scene, virtualNetwork), family);
  return {
    hosts: neighbours(own, family),
    peer: { kind: "virtual-network" },
    whole: own.length === 0 ? ofFamily(privateAddresses, family) : own,
    parts: (addresses) => networks(without(addresses, toldApart)),
  };
}

/** The subnets in which the template's own machines and Bastion hosts are. */
export function residentAddresses(scene: Scene): AddressSet {
  const attached = scene.workloads.flatMap(({ members }) => members.map(({ attachment }) => attachment.subnet));
  const subnets = [
    ...attached.flatMap((subnet) => (subnet?.kind === "known" ? [subnet.value] : [])),
    ...scene.network.bastions.flatMap((bastion) => bastion.subnets.known),
  ];
  return [...new Set(subnets)].flatMap((id) => scene.network.subnets.get(id)?.addresses ?? []);
}

function networks(addresses: AddressSet): readonly Peer[] {
  return addresses.map((cidr) => ({ kind: "addresses", cidr }));
}
