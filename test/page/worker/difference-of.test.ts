import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf } from "../../../src/page/worker/difference-of.ts";
import { applyEdits } from "../../../src/text/edit.ts";

describe("differenceOf", () => {
  it("makes the one text of the other, whatever they are", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "\r\n", "ä", "😀", "😁", "\ud83d") });
    fc.assert(
      fc.property(text, text, text, text, (start, before, after, end) => {
        const [left, right] = [start + before + end, start + after + end];
        expect(applyEdits(left, [differenceOf(left, right, "a")])).toBe(right);
      }),
    );
  });

  it("covers no more than what differs", () => {
    expect(differenceOf("abcd", "abxd", "f")).toEqual({ span: { file: "f", start: 2, end: 3 }, text: "x" });
    expect(differenceOf("aa", "aaa", "f")).toEqual({ span: { file: "f", start: 2, end: 2 }, text: "a" });
  });

  it("splits no pair of surrogates", () => {
    expect(differenceOf("a😀b", "a😁b", "f")).toEqual({ span: { file: "f", start: 1, end: 3 }, text: "😁" });
  });
});
