import { assert as hold, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { drawing, element, escapeHtml, joined, markupOf, rawText } from "../../../src/report/html/html.ts";
import { visibleText } from "../../../src/text/visible-text.ts";
import { parseXml } from "../../../src/xml/parse.ts";
import { attributeOf, textIn } from "./pages.ts";

describe("escapeHtml", () => {
  it("leaves nothing that ends a text or a value, whatever the text", () => {
    hold(
      property(string({ unit: "binary" }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'`]|&(?!#\d+;)/);
      }),
    );
  });

  it("writes out what turns the direction of text, ends a line, or is not seen", () => {
    expect(escapeHtml("a\u202eb\nc\u0000d\u200b")).toBe("a\\u{202e}b\\u{a}c\\u{0}d\\u{200b}");
  });
});

describe("an element", () => {
  it("gives every text back, as content and as attribute", () => {
    hold(
      property(string({ unit: "grapheme" }), (text) => {
        const { root } = parseXml(markupOf(element("p", { title: text }, text)).trimEnd(), "p.html").value;
        expect(root && [attributeOf(root, "title"), textIn(root)]).toEqual([visibleText(text), visibleText(text)]);
      }),
    );
  });

  it("leaves out what is not there, and writes what is true as empty", () => {
    const attributes = { open: true, hidden: false, id: undefined, class: "a" };
    expect(markupOf(element("b", attributes, undefined, 1, ["x", element("wbr", {})]))).toBe(
      '<b open="" class="a">1x<wbr /></b>',
    );
  });

  it("holds contents with something between them", () => {
    expect(markupOf(joined(["a", element("b", {}, "&"), "c"], " < "))).toBe("a &#60; <b>&#38;</b> &#60; c");
  });

  it("holds drawings as they are", () => expect(markupOf(drawing("<svg/>"))).toBe("<svg/>"));
});

describe("a style or script", () => {
  it("is not decoded", () => expect(markupOf(rawText("script", "1 < 2 && 3"))).toBe("<script>1 < 2 && 3</script>\n"));

  it("never ends itself", () => expect(() => rawText("style", "a</STYLE >")).toThrow("would end itself"));
});
