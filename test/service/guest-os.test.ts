import { describe, expect, it } from "vitest";
import { familyOfRelease, guestOsFamilies, guestOsFamily } from "../../src/service/guest-os.ts";

describe("guestOsFamilies", () => {
  it("has the families 1 to 7 in order, each later one ending no earlier", () => {
    expect(guestOsFamilies.map(({ family }) => family)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    const ends = guestOsFamilies.map(({ end }) => end.on);
    expect([...ends].sort()).toEqual(ends);
  });
  it("names documents for every family", () => {
    for (const { sources } of guestOsFamilies) {
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every((source) => source.startsWith("https://learn.microsoft.com/"))).toBe(true);
    }
  });
});

describe("guestOsFamily", () => {
  it("finds a family by its number, white space aside", () => {
    expect(guestOsFamily(" 4 ")?.server).toBe("Windows Server 2012 R2");
  });
  it("finds none of another name", () => {
    expect(["", "0", "8", "04", "*", "constructor"].map(guestOsFamily)).toEqual(Array(6).fill(undefined));
  });
});

describe("familyOfRelease", () => {
  it("reads the family of a release", () => {
    expect(familyOfRelease("WA-GUEST-OS-6.88_202511-01")).toBe("6");
  });
  it("reads none of anything else", () => {
    expect(["*", "", "6.88", "WA-GUEST-OS-6.88", "wa-guest-os-6.88_202511-01"].map(familyOfRelease)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
