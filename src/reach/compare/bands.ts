import { type AddressSet, intersection, isSameSet, union, without } from "../address-set.ts";

/** Ports, both ends included, and the addresses that may send to each of them. */
export interface Band {
  readonly first: number;
  readonly last: number;
  readonly addresses: AddressSet;
}

/** Senders and ports as bands that share no port, in the order of their ports. */
export type Bands = readonly Band[];

/** What is in the first and not in the second. */
export function bandsWithout(left: Bands, right: Bands): Bands {
  return left.length === 0 || right.length === 0 ? left : combine(left, right, without);
}

/** What is in both. */
export function bandsInBoth(left: Bands, right: Bands): Bands {
  return left.length === 0 || right.length === 0 ? [] : combine(left, right, intersection);
}

/** What is in any of some bands, which may share ports. */
export function bandsOf(bands: Iterable<Band>): Bands {
  const all = [...bands];
  if (all.length < 2) return all;
  return cutAt(boundariesOf(all), (first, last) =>
    all.filter((band) => holds(band, first, last)).reduce<AddressSet>((set, band) => union(set, band.addresses), []),
  );
}

function combine(left: Bands, right: Bands, operation: (left: AddressSet, right: AddressSet) => AddressSet): Bands {
  return cutAt(boundariesOf([...left, ...right]), (first, last) =>
    operation(addressesAt(left, first, last), addressesAt(right, first, last)),
  );
}

/** Every port at which something begins, and every port after something ends. */
function boundariesOf(bands: readonly Band[]): readonly number[] {
  const boundaries = new Set(bands.flatMap(({ first, last }) => [first, last + 1]));
  return [...boundaries].sort((left, right) => left - right);
}

/** Bands between boundaries, each with its addresses; those of none are left out, and neighbours of the same are one. */
function cutAt(boundaries: readonly number[], addresses: (first: number, last: number) => AddressSet): Bands {
  const bands: Band[] = [];
  for (const [index, first] of boundaries.entries()) {
    const last = (boundaries[index + 1] ?? first) - 1;
    const band = { first, last, addresses: last < first ? [] : addresses(first, last) };
    const before = bands.at(-1);
    if (band.addresses.length === 0) continue;
    if (before !== undefined && before.last === first - 1 && isSameSet(before.addresses, band.addresses)) {
      bands[bands.length - 1] = { ...before, last };
    } else bands.push(band);
  }
  return bands;
}

function addressesAt(bands: Bands, first: number, last: number): AddressSet {
  return bands.find((band) => holds(band, first, last))?.addresses ?? [];
}

function holds(band: Band, first: number, last: number): boolean {
  return band.first <= first && last <= band.last;
}
