import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intersection, isSameSet, parseNetwork, union, without } from "../../src/reach/address-set.ts";

describe("parseNetwork", () => {
  it.each([
    ["10.0.0.7/24", "10.0.0.0/24"],
    ["203.0.113.7", "203.0.113.7/32"],
    [" 198.51.100.0/24 ", "198.51.100.0/24"],
    ["0.0.0.0/0", "0.0.0.0/0"],
    ["10.0.0.0/08", "10.0.0.0/8"],
    ["2001:DB8::1/32", "2001:db8::/32"],
    ["::/0", "::/0"],
  ])("reads %s", (text, network) => expect(parseNetwork(text)).toBe(network));

  it.each([
    ...["", "*", "Internet", "1.2.3", "999.1.1.1", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "0x10.0.0.1", "1:2"],
    ...["::/129", "fe80::1%eth0", "[::1]", "10.0.0.0 - 10.0.0.9", "__proto__", "10.0.0.0/-1", "::g"],
  ])("takes %j for no network", (text) => expect(parseNetwork(text)).toBeUndefined());
});

describe("sets", () => {
  it("merges neighbours and sorts by number", () => {
    expect(union(["10.0.0.128/25"], ["9.0.0.0/8", "10.0.0.0/25"])).toEqual(["9.0.0.0/8", "10.0.0.0/24"]);
  });

  it("takes a part out", () => {
    expect(without(["10.0.0.0/30"], ["10.0.0.1/32"])).toEqual(["10.0.0.0/32", "10.0.0.2/31"]);
    expect(without(["10.0.0.0/8"], ["0.0.0.0/0"])).toEqual([]);
    expect(without(["10.0.0.0/8"], [])).toEqual(["10.0.0.0/8"]);
  });

  it("keeps IPv4 and IPv6 apart", () => {
    expect(without(["0.0.0.0/0", "::/0"], ["0.0.0.0/0"])).toEqual(["::/0"]);
    expect(intersection(["0.0.0.0/0"], ["::/0"])).toEqual([]);
  });

  it("finds what is in both", () => {
    expect(intersection(["10.0.0.0/8"], ["10.1.0.0/16", "11.0.0.0/8"])).toEqual(["10.1.0.0/16"]);
  });

  it("knows the same set in two spellings", () => {
    expect(isSameSet(["10.0.0.0/25", "10.0.0.128/25"], ["10.0.0.0/24"])).toBe(true);
    expect(isSameSet(["10.0.0.0/25"], ["10.0.0.0/24"])).toBe(false);
  });

  it("splits any set by any other into what is in both and what is not", () => {
    fc.assert(
      fc.property(sets, sets, (left, right) => {
        const [both, rest] = [intersection(left, right), without(left, right)];
        expect(intersection(both, rest)).toEqual([]);
        expect(isSameSet(union(both, rest), left)).toBe(true);
        expect(without(both, right)).toEqual([]);
      }),
    );
  });
});

/** Networks of few addresses close together, so that many overlap. */
const sets = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 28, max: 32 })), { maxLength: 4 })
  .map((networks) => networks.flatMap(([byte, prefix]) => parseNetwork(`10.0.0.${byte}/${prefix}`) ?? []))
  .map((networks) => union(networks, networks.slice(0, 1)));
