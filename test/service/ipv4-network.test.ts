import { describe, expect, it } from "vitest";
import { networkText, parseIpv4Address, parseIpv4Network } from "../../src/service/ipv4-network.ts";

describe("parseIpv4Network", () => {
  it("reads address and prefix", () => {
    expect(parseIpv4Network(" 255.0.0.1/8 ")).toEqual({ address: 255 * 2 ** 24 + 1, prefix: 8 });
  });
  it("reads nothing else", () => {
    const texts = [
      "",
      "10.0.0.0",
      "10.0.0.0/",
      "10.0.0.0/33",
      "10.0.0.0/-1",
      "10.0.0/8",
      "10.0.0.0.0/8",
      "10.0.0.0/8/8",
    ];
    expect(texts.map(parseIpv4Network)).toEqual(texts.map(() => undefined));
  });
});

describe("parseIpv4Address", () => {
  it("reads the first and the last address", () => {
    expect(["0.0.0.0", "255.255.255.255"].map(parseIpv4Address)).toEqual([0, 2 ** 32 - 1]);
  });
  it("reads nothing else", () => {
    expect(["256.0.0.0", "1.2.3", "1.2.3.x", "1.2.3.+4", "1..2.3"].map(parseIpv4Address)).toEqual(
      Array(5).fill(undefined),
    );
  });
});

describe("networkText", () => {
  it.each([
    ["203.0.113.7/24", "203.0.113.0/24"],
    ["255.255.255.255/1", "128.0.0.0/1"],
    ["255.255.255.255/32", "255.255.255.255/32"],
    ["10.1.2.3/0", "0.0.0.0/0"],
  ])("writes the network of %s", (text, expected) => {
    const network = parseIpv4Network(text);
    expect(network && networkText(network)).toBe(expected);
  });
});
