import { describe, expect, it } from "vitest";
import { markdownCell, markdownCode, markdownText } from "../../src/diagnostic/markdown-text.ts";

describe("markdownText", () => {
  it("escapes marks, but not in code", () => {
    expect(markdownText("<WebRole> *a* _b_ [c](d) \\ `<x>*`")).toBe(
      "\\<WebRole> \\*a\\* \\_b\\_ \\[c\\](d) \\\\ `<x>*`",
    );
    expect(markdownText("&lt; &#60; R&D `&lt;`")).toBe("\\&lt; \\&#60; R&D `&lt;`");
  });
});

describe("markdownCell", () => {
  it("keeps to one line and one cell", () => {
    expect(markdownCell("a | b\n`c|d`")).toBe("a \\| b `c\\|d`");
  });
});

describe("markdownCode", () => {
  it("fences code with more backquotes than it has", () => {
    expect(markdownCode("xml", ["<a />"])).toEqual(["```xml", "<a />", "```"]);
    expect(markdownCode("", ["````"])).toEqual(["`````", "````", "`````"]);
  });
});
