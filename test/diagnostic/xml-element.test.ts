import { describe, expect, it } from "vitest";
import { escapeXml, xmlElement } from "../../src/diagnostic/xml-element.ts";

describe("xmlElement", () => {
  it("is one tag without children, else a line each", () => {
    expect(xmlElement("a", {})).toBe("<a />");
    expect(xmlElement("a", { b: 1, c: "<'\">" })).toBe('<a b="1" c="&lt;&apos;&quot;&gt;" />');
    expect(xmlElement("a", {}, [xmlElement("b", {}, ["text"]), "<c />"])).toBe(
      "<a>\n  <b>\n    text\n  </b>\n  <c />\n</a>",
    );
  });
});

describe("escapeXml", () => {
  it("escapes markup, refers to what a terminal would obey, and writes out what XML cannot hold", () => {
    expect(escapeXml("a]]>&amp;")).toBe("a]]&gt;&amp;amp;");
    expect(escapeXml("\t\r\n\u0085\u202e\u{e0041}")).toBe("&#x9;&#xd;&#xa;&#x85;&#x202e;&#xe0041;");
    expect(escapeXml("\u0000\u001b\ud83d\ufffe")).toBe("\\u{0}\\u{1b}\\u{d83d}\\u{fffe}");
    expect(escapeXml("Größe 漢 👩‍👧")).toBe("Größe 漢 👩‍👧");
  });
});
