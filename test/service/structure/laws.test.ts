import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkText } from "./check-text.ts";

const files = ["every-element.csdef", "every-element.cscfg", "every-element.csplugin"];
const texts = new Map(files.map((file) => [file, readFileSync(new URL(`files/${file}`, import.meta.url), "utf8")]));

const pieces = [
  "<",
  ">",
  "/>",
  "</",
  "<a>",
  '"',
  "=",
  " x='1'",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "&",
  "x",
  " ",
  "\n",
];
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  text: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme" })),
});

describe("whatever a file holds, the structure check", () => {
  it("gives findings that stand in the file, in its order", () => {
    const law = fc.property(fc.constantFrom(...files), fc.array(edit, { maxLength: 4 }), (file, edits) => {
      const text = edits.reduce((whole, { at, length, text: piece }) => {
        const start = Math.floor(at * whole.length);
        return whole.slice(0, start) + piece + whole.slice(start + length);
      }, texts.get(file) ?? "");
      const found = checkText(text, file, "2.4");
      for (const { span, related, fixes, message } of found) {
        const spans = [
          span,
          ...related.map((one) => one.span),
          ...fixes.flatMap(({ edits: all }) => all.map((one) => one.span)),
        ];
        for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
        expect(message).not.toMatch(/\{\w+\}|undefined/);
      }
    });
    fc.assert(law, { numRuns: 300, seed: 42 });
  });
});
