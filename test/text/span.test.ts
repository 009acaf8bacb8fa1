import { describe, expect, it } from "vitest";
import { compareSpans, located, type Span } from "../../src/text/span.ts";

describe("compareSpans", () => {
  it("orders by file, then start, then end", () => {
    const spans: Span[] = [
      { file: "b", start: 0, end: 1 },
      { file: "a", start: 2, end: 3 },
      { file: "a", start: 1, end: 9 },
      { file: "a", start: 1, end: 2 },
      { file: "B", start: 5, end: 5 },
    ];
    expect(spans.sort(compareSpans).map(({ file, start, end }) => `${file}${start}-${end}`)).toEqual([
      "B5-5",
      "a1-2",
      "a1-9",
      "a2-3",
      "b0-1",
    ]);
  });
});

describe("located", () => {
  it("is the value with its place", () => {
    const span = { file: "a", start: 0, end: 1 };
    expect(located(80, span)).toEqual({ value: 80, span });
  });
});
