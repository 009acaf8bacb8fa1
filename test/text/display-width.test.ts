import { describe, expect, it } from "vitest";
import { displayWidth, graphemes } from "../../src/text/display-width.ts";

describe("displayWidth", () => {
  const cases: Readonly<Record<string, number>> = {
    "": 0,
    abc: 3,
    Größe: 5,
    "e\u0301": 1,
    漢字: 4,
    ｱ: 1,
    Ａ: 2,
    한국: 4,
    "\u1112\u1161\u11ab": 2,
    "😀": 2,
    "👩‍👩‍👧": 2,
    "👍🏽": 2,
    "🇩🇪": 2,
    "❤️": 2,
    "❤": 1,
    "©": 1,
    "…": 1,
    𠀀: 2,
    "\u0301": 0,
  };
  for (const [text, width] of Object.entries(cases)) {
    it(`of ${JSON.stringify(text)} is ${width}`, () => expect(displayWidth(text)).toBe(width));
  }
});

describe("graphemes", () => {
  it("keep what a reader takes for one character together", () => {
    expect(graphemes("ab")).toEqual(["a", "b"]);
    expect(graphemes("ae\u0301👩‍👧b")).toEqual(["a", "e\u0301", "👩‍👧", "b"]);
  });
});
