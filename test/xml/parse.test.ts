import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/text/edit.ts";
import { xmlCodes } from "../../src/xml/codes.ts";
import { parseXml } from "../../src/xml/parse.ts";
import { printXml } from "../../src/xml/print.ts";
import { complaintOfLibxml2 } from "./libxml2.ts";
import { malformedCases } from "./malformed-cases.ts";
import { unmark } from "./marked.ts";

describe("a document with one mistake", () => {
  it.each(Object.entries(malformedCases))("%s", (_, [code, marked]) => {
    const { text, marks } = unmark(marked);
    const { value, diagnostics } = parseXml(text, "file.csdef");
    const found = diagnostics.map(({ code, span: { start, end } }) => ({ code, start, end }));
    expect(found).toEqual(marks.map((mark) => ({ code, ...mark })));
    expect(printXml(value)).toBe(text);
  });

  it("is refused by libxml2 too, but for version 1.1", () => {
    const accepted = Object.entries(malformedCases).filter(([, [, marked]]) => {
      const { text } = unmark(marked);
      // With a byte order mark before it, as in a file, and without the half character that UTF-8 cannot hold.
      return !/[\ud800-\udfff]/u.test(text) && complaintOfLibxml2(`\ufeff${text}`) === undefined;
    });
    // The reader of .NET, and so the packager, accepts no version but 1.0.
    expect(accepted.map(([name]) => name).filter((name) => !name.includes("document type"))).toEqual(["version 1.1"]);
  });

  it("is mended by its first fix, or brought to another finding", () => {
    for (const [name, [code, marked]] of Object.entries(malformedCases)) {
      const { text } = unmark(marked);
      const fix = parseXml(text, "file.csdef").diagnostics[0]?.fixes[0];
      if (fix === undefined) continue;
      const codes = parseXml(applyEdits(text, fix.edits), "file.csdef").diagnostics.map((finding) => finding.code);
      expect(codes, name).not.toContain(code);
    }
  });

  it("shows each message of each code", () => {
    const shown = Object.values(malformedCases).flatMap(([, marked]) => {
      return parseXml(unmark(marked).text, "file.csdef").diagnostics.map(({ code, message }) => `${code}: ${message}`);
    });
    const elsewhere = /^xml-(too|bad-bytes|wrong-encoding|unknown-encoding)/;
    const missing = xmlCodes
      .filter(({ name }) => !elsewhere.test(name))
      .flatMap(({ name, messages }) => Object.values(messages).map((message) => `${name}: ${message}`))
      .filter((message) => !shown.some((sentence) => patternOf(message).test(sentence)));
    expect(missing).toEqual([]);
  });
});

/** What a message looks like with its holes filled. */
function patternOf(message: string): RegExp {
  const pieces = message.split(/\{\w+\}/).map((piece) => piece.replace(/[.*+?^$()[\]|\\]/g, "\\$&"));
  return new RegExp(`^${pieces.join("[^]*")}$`);
}

describe("what is no text", () => {
  const picture = `\u0089PNG\r\n\u001a\n${Array.from({ length: 200 }, (_, index) => `${String.fromCharCode(index % 9)}x`).join("")}`;

  it("gets one finding for all its characters", () => {
    const { value, diagnostics } = parseXml(picture, "picture.csdef");
    const characters = diagnostics.filter(({ code }) => code === "xml-bad-character");
    expect(characters.map(({ message }) => message)).toEqual([
      "201 characters may not stand in XML, the first of them U+001A; this seems to be no text.",
    ]);
    expect(diagnostics.length).toBeLessThan(4);
    expect(value.root).toBeUndefined();
  });
});
