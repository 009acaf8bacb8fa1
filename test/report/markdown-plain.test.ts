import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownInlineCode, markdownPlain, markdownTable } from "../../src/report/markdown-plain.ts";
import { visibleText } from "../../src/text/visible-text.ts";

describe("any text as Markdown", () => {
  const cases: Readonly<Record<string, string>> = {
    "plain words, as they are": "Kept in the template (or by hand), see 10.0.0.0/24.",
    "a link": "[click](https://example.test)",
    "an address": "https://example.test www.example.test",
    "a picture": "![x](y)",
    HTML: "<script>alert(1)</script>",
    "an entity": "&lt;b&gt;",
    emphasis: "**bold** _thin_ ~~gone~~",
    code: "`x`",
    "the end of a cell": "a | b",
    "a heading": "# a",
    "an item": "- a",
    "a number": "1. a",
    "a mention": "@everybody #1",
    mathematics: "$x^2$",
    "an emoji's name": ":smile:",
    "a backslash": "C:\\csdef",
  };

  it("is escaped", () => {
    const shown = Object.fromEntries(Object.entries(cases).map(([name, text]) => [name, markdownPlain(text)]));
    expect(shown).toEqual({
      "plain words, as they are": "Kept in the template (or by hand), see 10.0.0.0/24.",
      "a link": "\\[click\\](https\\://example.test)",
      "an address": "https\\://example.test www\\.example.test",
      "a picture": "\\!\\[x\\](y)",
      HTML: "&lt;script&gt;alert(1)&lt;/script&gt;",
      "an entity": "&amp;lt;b&amp;gt;",
      emphasis: "\\*\\*bold\\*\\* \\_thin\\_ \\~\\~gone\\~\\~",
      code: "\\`x\\`",
      "the end of a cell": "a \\| b",
      "a heading": "\\# a",
      "an item": "\\- a",
      "a number": "1\\. a",
      "a mention": "\\@everybody \\#1",
      mathematics: "\\$x\\^2\\$",
      "an emoji's name": "\\:smile:",
      "a backslash": "C\\:\\\\csdef",
    });
  });

  it("holds one line, and nothing that a terminal obeys or a reader does not see", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 5 }), (points) => {
        const text = String.fromCodePoint(...points);
        expect(markdownPlain(text)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029<>]/u);
      }),
    );
  });

  it("gives the text back once the escapes are taken off", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab `*_[]<>&|\\:#-1.") }), (text) => {
        const bare = markdownPlain(text).replace(/\\([^A-Za-z0-9\s])/g, "$1");
        const entities = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
        expect(bare.replace(/&(?:lt|gt|amp);/g, (one) => entities[one as keyof typeof entities])).toBe(
          visibleText(text),
        );
      }),
    );
  });
});

describe("a text as code", () => {
  it("is set between backquotes, unless it holds some, or a bar", () => {
    expect(markdownInlineCode("properties.rules[0]")).toBe("`properties.rules[0]`");
    expect(markdownInlineCode("a`b")).toBe("a\\`b");
    expect(markdownInlineCode("a|b")).toBe("a\\|b");
    expect(markdownInlineCode(" ")).toBe(" ");
  });
});

it("makes a table of cells", () => {
  expect(markdownTable(["a", "b"], [["1", "2"]])).toEqual(["| a | b |", "| --- | --- |", "| 1 | 2 |"]);
});
