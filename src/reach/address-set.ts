import { excludeCidr, mergeCidr, normalizeCidr, parseCidr } from "cidr-tools";

/** Addresses as the fewest networks in CIDR notation that hold exactly them, in the order of their numbers. */
export type AddressSet = readonly string[];

/** Every IPv4 address. */
export const everyAddress: AddressSet = ["0.0.0.0/0"];

/** The network that a text names, host bits taken out; `undefined` where it is neither an address nor a network. */
export function parseNetwork(text: string): string | undefined {
  const trimmed = text.trim();
  // The library takes much for an address that is none, and says of the rest only that it threw.
  if (!/^[0-9a-f.:]+(\/\d{1,3})?$/i.test(trimmed)) return undefined;
  try {
    const { ip, prefix } = parseCidr(trimmed);
    return normalizeCidr(`${ip}/${prefix}`);
  } catch {
    return undefined;
  }
}

/** The addresses in either. */
export function union(left: AddressSet, right: AddressSet): AddressSet {
  return mergeCidr([...left, ...right]);
}

/** The addresses of the first that are not in the second. */
export function without(left: AddressSet, right: AddressSet): AddressSet {
  if (left.length === 0 || right.length === 0) return left;
  return mergeCidr(excludeCidr([...left], [...right]));
}

/** The addresses in both. */
export function intersection(left: AddressSet, right: AddressSet): AddressSet {
  return without(left, without(left, right));
}

/** Whether both hold the same addresses. */
export function isSameSet(left: AddressSet, right: AddressSet): boolean {
  return without(left, right).length === 0 && without(right, left).length === 0;
}
