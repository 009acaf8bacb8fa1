import { describe, expect, it } from "vitest";
import { displayWidth, visibleText } from "../../src/report/visible-text.ts";

describe("visibleText", () => {
  it.each([
    ["\u001b[31mred\u001b[0m", "\\u{1b}[31mred\\u{1b}[0m"],
    ["a\r\nb\tc", "a\\u{d}\\u{a}b\\u{9}c"],
    ["\u202egnp.exe", "\\u{202e}gnp.exe"],
    ["zero\u200bwidth\ufeff", "zero\\u{200b}width\\u{feff}"],
    ["line\u2028end", "line\\u{2028}end"],
    ["c1 \u009b", "c1 \\u{9b}"],
    ["half \ud800", "half \\u{d800}"],
  ])("writes %j out", (text, visible) => expect(visibleText(text)).toBe(visible));

  it("leaves letters of any script alone", () => {
    for (const text of ["Größe", "世界", "e\u0301", "\u{1f600}", "a\\b"]) expect(visibleText(text)).toBe(text);
  });
});

describe("displayWidth", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["世界", 4],
    ["e\u0301", 1],
    ["\u{1f600}", 2],
  ])("of %j is %d", (text, width) => expect(displayWidth(text)).toBe(width));
});
