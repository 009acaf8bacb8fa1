import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf } from "../../src/diagnostic/excerpt.ts";
import { displayWidth } from "../../src/text/display-width.ts";

/** What stands over the carets, by the columns of a terminal. */
function underlined(line: string, start: number, end: number): string {
  const { text, column, width } = excerptOf(line, start, end);
  let at = 0;
  let found = "";
  for (const { segment } of new Intl.Segmenter("en").segment(text)) {
    if (at >= column && at < column + width) found += segment;
    at += displayWidth(segment);
  }
  return found;
}

function underlineOf(line: string, found: string): string {
  const start = line.indexOf(found);
  return underlined(line, start, start + found.length);
}

describe("excerptOf", () => {
  it("underlines the range", () => {
    expect(excerptOf("<a b='c'/>", 6, 7)).toEqual({ text: "<a b='c'/>", column: 6, width: 1 });
  });

  it("shows tabs as blanks to the next stop", () => {
    expect(excerptOf("\ta\tb", 1, 2)).toEqual({ text: "    a   b", column: 4, width: 1 });
    expect(excerptOf("\ta\tb", 3, 4)).toEqual({ text: "    a   b", column: 8, width: 1 });
    expect(excerptOf("\ta\tb", 0, 3)).toEqual({ text: "    a   b", column: 0, width: 8 });
  });

  it("counts wide, joined and escaped characters as a terminal shows them", () => {
    const line = `<漢字 a="👩‍👩‍👧e\u0301\u001b" b="here"/>`;
    expect(underlineOf(line, "here")).toBe("here");
    expect(underlineOf(line, "漢字")).toBe("漢字");
    expect(underlineOf(line, "👩‍👩‍👧")).toBe("👩‍👩‍👧");
    expect(underlineOf(line, "\u001b")).toBe("\\u{1b}");
  });

  it("underlines a whole character where the range cuts one", () => {
    expect(underlined("a😀b", 2, 3)).toBe("😀");
    expect(underlined("ae\u0301b", 2, 3)).toBe("e\u0301");
  });

  it("underlines one column of an empty range, and after the end", () => {
    expect(excerptOf("ab", 1, 1)).toEqual({ text: "ab", column: 1, width: 1 });
    expect(excerptOf("ab", 2, 2)).toEqual({ text: "ab", column: 2, width: 1 });
    expect(excerptOf("", 0, 0)).toEqual({ text: "", column: 0, width: 1 });
  });

  it("shows a line of 120 columns whole, and cuts a longer one", () => {
    const whole = `${"a".repeat(115)}<b/>c`;
    expect(excerptOf(whole, 116, 117)).toEqual({ text: whole, column: 116, width: 1 });
    expect(excerptOf(`${whole}d`, 116, 117)).toEqual({ text: `${whole}…`, column: 116, width: 1 });
  });

  it("cuts before a range that stands far out, and keeps what is just before it", () => {
    const line = `${"a".repeat(500)}here${"b".repeat(500)}`;
    expect(excerptOf(line, 500, 504)).toEqual({
      text: `…${"a".repeat(40)}here${"b".repeat(76)}…`,
      column: 41,
      width: 4,
    });
  });

  it("shows as much of the end of a long line as there is room for", () => {
    expect(excerptOf(`${"a".repeat(500)}here/>`, 500, 504)).toEqual({
      text: `…${"a".repeat(114)}here/>`,
      column: 115,
      width: 4,
    });
  });

  it("cuts a range that is too long itself", () => {
    const line = `<a b="${"x".repeat(4000)}"/>`;
    expect(excerptOf(line, 6, 4006)).toEqual({ text: `<a b="${"x".repeat(114)}…`, column: 6, width: 114 });
  });

  it("is never wider than it says, and underlines within it, whatever the line", () => {
    const anyLine = fc
      .array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\t", "漢", "👩‍👧", "\u0301", "x".repeat(70))))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(anyLine, fc.nat({ max: 400 }), fc.nat({ max: 400 }), (line, first, length) => {
        const start = Math.min(first, line.length);
        const { text, column, width } = excerptOf(line, start, Math.min(start + length, line.length));
        expect(displayWidth(text)).toBeLessThanOrEqual(122);
        expect(column).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThanOrEqual(1);
        expect(column + width).toBeLessThanOrEqual(displayWidth(text) + 1);
      }),
    );
  });
});
