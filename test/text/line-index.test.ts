import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineIndex } from "../../src/text/line-index.ts";

/** Texts in which line ends of all kinds meet. */
const anyLines = fc.array(fc.constantFrom("a", "bc", "\r", "\n", "\r\n", "\u2028", "")).map((parts) => parts.join(""));

describe("LineIndex", () => {
  for (const [name, end] of Object.entries({ CRLF: "\r\n", CR: "\r", LF: "\n" })) {
    it(`counts lines that end in ${name}`, () => {
      const index = new LineIndex(`ab${end}${end}c`);
      expect(index.lineCount).toBe(3);
      expect(index.at(0)).toEqual({ line: 1, column: 1 });
      expect(index.at(2)).toEqual({ line: 1, column: 3 });
      expect(index.at(2 + end.length)).toEqual({ line: 2, column: 1 });
      expect(index.at(2 + 2 * end.length)).toEqual({ line: 3, column: 1 });
      expect([1, 2, 3].map((line) => index.lineText(line))).toEqual(["ab", "", "c"]);
    });
  }

  it("counts line ends of several kinds in one text", () => {
    const index = new LineIndex("a\rb\nc\r\nd\n\re");
    expect(Array.from({ length: index.lineCount }, (_, line) => index.lineText(line + 1))).toEqual([
      "a",
      "b",
      "c",
      "d",
      "",
      "e",
    ]);
  });

  it("has one empty line for an empty text", () => {
    const index = new LineIndex("");
    expect(index.lineCount).toBe(1);
    expect(index.at(0)).toEqual({ line: 1, column: 1 });
    expect(index.lineText(1)).toBe("");
  });

  it("has an empty last line after a final line end, and none without", () => {
    expect(new LineIndex("a\n").lineCount).toBe(2);
    expect(new LineIndex("a\n").at(2)).toEqual({ line: 2, column: 1 });
    expect(new LineIndex("a\n").lineText(2)).toBe("");
    expect(new LineIndex("a\nb").lineCount).toBe(2);
    expect(new LineIndex("a\nb").at(3)).toEqual({ line: 2, column: 2 });
  });

  it("brings an offset outside of the text back to its ends", () => {
    const index = new LineIndex("ab\ncd");
    expect(index.at(-1)).toEqual({ line: 1, column: 1 });
    expect(index.at(99)).toEqual({ line: 2, column: 3 });
  });

  it("has no text for a line that is not there", () => {
    const index = new LineIndex("a");
    expect([0, -1, 2, 1.5].map((line) => index.lineText(line))).toEqual(["", "", "", ""]);
  });

  it("counts columns in UTF-16 units", () => {
    expect(new LineIndex("😀漢e\u0301x").at(5)).toEqual({ line: 1, column: 6 });
  });

  it("ends no line at what only Unicode calls a line separator", () => {
    expect(new LineIndex("a\u2028b\u0085c\u000bd").lineCount).toBe(1);
  });

  it("agrees with counting by hand, at every offset of any text", () => {
    fc.assert(
      fc.property(anyLines, (text) => {
        const index = new LineIndex(text);
        const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: end, index: at }) => at + end.length)];
        for (let offset = 0; offset <= text.length; offset++) {
          const line = starts.findLastIndex((start) => start <= offset);
          expect(index.at(offset)).toEqual({ line: line + 1, column: offset - (starts[line] ?? 0) + 1 });
        }
        const lines = Array.from({ length: index.lineCount }, (_, line) => index.lineText(line + 1));
        expect(lines).toEqual(text.split(/\r\n|\r|\n/));
      }),
    );
  });
});
