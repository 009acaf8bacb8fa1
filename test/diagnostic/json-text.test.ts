import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonText } from "../../src/diagnostic/json-text.ts";

describe("jsonText", () => {
  it("escapes what a terminal would obey, and halves of a pair", () => {
    expect(jsonText(["\u001b\u009b\u202e", "\ud83d", "\u{e0041}", "##vso[x]"])).toBe(
      String.raw`["\u001b\u009b\u202e","\ud83d","\udb40\udc41","#\u0023vso[x]"]`,
    );
  });

  it("keeps the line breaks of an indented text", () => {
    expect(jsonText({ a: ["b\nc"] }, 2)).toBe('{\n  "a": [\n    "b\\nc"\n  ]\n}');
  });

  it("loses nothing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), fc.nat({ max: 0xffff }), (value, text, unit) => {
        const all = [value, text, String.fromCharCode(unit)];
        expect(JSON.parse(jsonText(all))).toEqual(JSON.parse(JSON.stringify(all)));
        expect(JSON.parse(jsonText(all, 2))).toEqual(JSON.parse(JSON.stringify(all)));
      }),
    );
  });
});
