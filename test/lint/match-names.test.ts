import { describe, expect, it } from "vitest";
import { matchNames } from "../../src/lint/match-names.ts";
import { located } from "../../src/text/span.ts";

function named(...names: string[]) {
  return names.map((name, index) => ({ name: located(name, { file: "f", start: index, end: index }) }));
}

function compare(declared: readonly string[], given: readonly string[]) {
  const { missing, unknown } = matchNames(named(...declared), named(...given));
  return {
    missing: missing.map(({ name }) => name.value),
    unknown: unknown.map(({ given: one, meant }) => [one.name.value, meant?.name.value]),
  };
}

describe("matchNames", () => {
  it("finds what only one side has", () => {
    expect(compare(["A", "Storage"], ["A", "Theme"])).toEqual({
      missing: ["Storage"],
      unknown: [["Theme", undefined]],
    });
  });
  it("takes a misspelt name and what it meant for one mistake", () => {
    expect(compare(["Storage"], ["storage"])).toEqual({ missing: [], unknown: [["storage", "Storage"]] });
  });
  it("compares names within their namespace only", () => {
    const { unknown } = compare(["Contoso.Plugins.Cache.Level"], ["Contoso.Plugins.Cache.Mode"]);
    expect(unknown).toEqual([["Contoso.Plugins.Cache.Mode", undefined]]);
  });
  it("passes over empty names", () => {
    expect(compare(["", "A"], ["A", ""])).toEqual({ missing: [], unknown: [] });
  });
  it("takes names that every object has for names", () => {
    expect(compare(["__proto__", "toString"], ["toString"])).toEqual({ missing: ["__proto__"], unknown: [] });
  });
  it("looks for no slip among very many names", () => {
    const many = Array.from({ length: 5000 }, (_, index) => `Setting${index}`);
    const { missing, unknown } = compare(
      many,
      many.map((name) => `${name}x`),
    );
    expect([missing.length, unknown.length]).toEqual([5000, 5000]);
    expect(unknown.every(([, meant]) => meant === undefined)).toBe(true);
  });
});
