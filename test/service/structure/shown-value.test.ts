import { describe, expect, it } from "vitest";
import { listWords, shownValue } from "../../../src/service/structure/shown-value.ts";

describe("shownValue", () => {
  it("shows white space", () => {
    expect(shownValue(" a\t\r\n")).toBe(" a\\t\\r\\n");
  });

  it("shows the beginning of what is long, and no half characters", () => {
    expect(shownValue("x".repeat(61))).toBe(`${"x".repeat(60)}…`);
    expect(shownValue(`${"x".repeat(59)}😀😀`)).toBe(`${"x".repeat(59)}…`);
  });
});

describe("listWords", () => {
  it("puts 'or' before the last", () => {
    expect([listWords(["a"]), listWords(["a", "b"]), listWords(["a", "b", "c"])]).toEqual(["a", "a or b", "a, b or c"]);
  });
});
