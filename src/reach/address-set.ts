import { excludeCidr, mergeCidr, normalizeCidr } from "cidr-tools";
import { parseIpv4Address } from "../service/ipv4-network.ts";

/** Addresses as the fewest networks in CIDR notation that hold exactly them, IPv4 first, in the order of their numbers. */
export type AddressSet = readonly string[];

/** Every IPv4 address. */
export const everyAddress: AddressSet = ["0.0.0.0/0"];

/** IPv4 addresses that only a virtual network, or what is joined to it, has. RFC 1918, RFC 6598. */
export const privateIpv4Addresses: AddressSet = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"];

/** The same of both families. RFC 4193. */
export const privateAddresses: AddressSet = [...privateIpv4Addresses, "fc00::/7"];

/** The network that a text names, host bits taken out; `undefined` where it is neither an address nor a network. */
export function parseNetwork(text: string): string | undefined {
  const [address = "", prefix, ...rest] = text.trim().split("/");
  const bits = bitsOf(address);
  // The library takes much for an address that is none (`1.2.3`, `999.1.1.1`), so it gets only what was looked at.
  if (bits === undefined || rest.length > 0) return undefined;
  if (prefix !== undefined && (!/^\d{1,3}$/.test(prefix) || Number(prefix) > bits)) return undefined;
  return normalizeCidr(`${address}/${Number(prefix ?? bits)}`);
}

/** The addresses in either. */
export function union(left: AddressSet, right: AddressSet): AddressSet {
  if (left.length === 0 || left === right) return right;
  return right.length === 0 ? left : mergeCidr([...left, ...right]);
}

/** The addresses of the first that are not in the second. */
export function without(left: AddressSet, right: AddressSet): AddressSet {
  if (left === right) return [];
  if (left.length === 0 || right.length === 0) return left;
  return mergeCidr(excludeCidr([...left], [...right]));
}

/** The addresses in both. */
export function intersection(left: AddressSet, right: AddressSet): AddressSet {
  if (left === right) return left;
  return without(left, without(left, right));
}

/** Whether both hold the same addresses. */
export function isSameSet(left: AddressSet, right: AddressSet): boolean {
  if (left === right) return true;
  return without(left, right).length === 0 && without(right, left).length === 0;
}

/** How many bits an address has; `undefined` where it is none. */
function bitsOf(address: string): 32 | 128 | undefined {
  if (parseIpv4Address(address) !== undefined) return 32;
  return /^[0-9a-f.:]+$/i.test(address) && URL.canParse(`http://[${address}]/`) ? 128 : undefined;
}
