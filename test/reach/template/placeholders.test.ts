import { describe, expect, it } from "vitest";
import {
  endsWithText,
  equalTexts,
  holdsPlaceholder,
  holdsStandIn,
  includesText,
  locationOf,
  parameterStandIn,
  startsWithText,
} from "../../../src/reach/template/placeholders.ts";

describe("placeholders", () => {
  it("are found in a text, and told from what only looks like them", () => {
    expect(["(location)", "a-(resource-group)-b", "(LOCATION)", "(location-of-x)"].map(holdsPlaceholder)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["location", "(place)", "(location", ""].map(holdsPlaceholder)).toEqual([false, false, false, false]);
    expect([parameterStandIn("p"), "(unknown-3)", "(location)"].map(holdsStandIn)).toEqual([true, true, false]);
  });

  it("hold no brackets of the name that they are made of", () => {
    expect(parameterStandIn("a)b(c")).toBe("(parameter abc)");
    expect(holdsPlaceholder(locationOf("a(b)"))).toBe(true);
  });

  it.each([
    ["a", "a", true],
    ["a", "b", false],
    ["x(location)", "x(location)", true],
    ["x(location)", "y(location)", false],
    ["(location)x", "(location)y", false],
    ["x(location)", "y", false],
    ["(location)x", "y", false],
    ["(location)", "", false],
    ["(location)", "westeurope", undefined],
    ["(location)", "(resource-group)", undefined],
    ["x(location)y", "xwestey", undefined],
    ["x(location)y", "xy", false],
    ["x(parameter p)y", "xy", undefined],
    ["(parameter p)", "", undefined],
    ["(parameter p)x", "", false],
    ["a(parameter p)b", "aa(parameter p)b", false],
  ])("compares %j with %j", (left, right, expected) => {
    expect(equalTexts(left, right)).toBe(expected);
    expect(equalTexts(right, left)).toBe(expected);
  });

  it.each([
    [includesText, "abc", "b", true],
    [includesText, "abc", "x", false],
    [includesText, "a(location)bc", "bc", true],
    [includesText, "a(location)bc", "(location)b", true],
    [includesText, "a(location)", "loc", undefined],
    [includesText, "abc", "(parameter p)", undefined],
    [startsWithText, "a(location)", "a(", undefined],
    [startsWithText, "a(location)", "a", true],
    [startsWithText, "abc", "b", false],
    [endsWithText, "(location)a", "a", true],
    [endsWithText, "(location)", ")", undefined],
    [endsWithText, "abc", "b", false],
  ] as const)("%o finds in %j the text %j", (search, text, part, expected) => {
    expect(search(text, part)).toBe(expected);
  });
});
