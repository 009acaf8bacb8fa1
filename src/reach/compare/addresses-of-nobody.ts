import { type AddressSet, everyAddress, privateAddresses, privateIpv4Addresses, without } from "../address-set.ts";
import type { Flow } from "../flow.ts";
import type { Bands } from "./bands.ts";

/** Every address of both families but those that only a virtual network has. */
const publicAddresses = without([...everyAddress, "::/0"], privateAddresses);

/**
 * Addresses that an access list of a service names although nobody has one who can come: private ones at a public
 * endpoint, public ones at an internal balancer. That they are let in, or no more, makes no difference.
 */
export function addressesOfNobody({ kind, from, via }: Flow): AddressSet {
  if (from.kind !== "addresses" || (kind !== "input" && kind !== "instance-input")) return [];
  return via.length === 0 ? privateAddresses : publicAddresses;
}

/** Bands of a flow without the private addresses, where it comes from the Internet; where all of it is news, it stays whole. */
export function withoutPrivate(bands: Bands, { from }: Flow): Bands {
  if (from.kind !== "internet") return bands;
  return bands.flatMap((band) => {
    if (without(privateIpv4Addresses, band.addresses).length === 0) return [band];
    const addresses = without(band.addresses, privateAddresses);
    return addresses.length === 0 ? [] : [{ ...band, addresses }];
  });
}
