import { describe, expect, it } from "vitest";
import { nearestName, nearestNameFixes } from "../../src/lint/nearest-name.ts";
import { located } from "../../src/text/span.ts";

describe("nearestName", () => {
  it("finds a name that differs in case or in a letter", () => {
    expect(nearestName("health", ["Tcp", "Health"])).toBe("Health");
    expect(nearestName("Healthh", ["Wealth", "Health"])).toBe("Health");
  });

  it("finds none that is far off", () => {
    expect(nearestName("Storage", ["Billing", ""])).toBeUndefined();
    expect(nearestName("A", ["BCD"])).toBeUndefined();
  });

  it("guesses nothing among hundreds of names", () => {
    const many = Array.from({ length: 300 }, (_, index) => `Name${index}`);
    expect(nearestName("name7", many)).toBeUndefined();
    expect(nearestName("name7", many.slice(0, 128))).toBe("Name7");
  });
});

describe("nearestNameFixes", () => {
  it("writes the name in place of the other, fit for an attribute", () => {
    const span = { file: "service.csdef", start: 3, end: 6 };
    const [fix] = nearestNameFixes(located("A&c", span), ["A&b"]);
    expect(fix?.edits).toEqual([{ span, text: "A&amp;b" }]);
  });
});
