import { describe, expect, it } from "vitest";
import { exampleLines } from "../../src/diagnostic/example-lines.ts";

describe("exampleLines", () => {
  it("is one line of an example of one", () => {
    expect(exampleLines("<a />")).toEqual(["<a />"]);
    expect(exampleLines("  <a />  ")).toEqual(["<a />"]);
    expect(exampleLines("")).toEqual([""]);
  });

  it("takes away the indentation of the lines after a first line that has none", () => {
    expect(exampleLines("<a>\n             <b />\n           </a>")).toEqual(["<a>", "  <b />", "</a>"]);
    expect(exampleLines("<a />\n    <b />\r\n    <c />")).toEqual(["<a />", "<b />", "<c />"]);
  });

  it("takes away the indentation that all lines have, and blank lines around them", () => {
    expect(exampleLines("\n    <a>\n      <b />\n\n    </a>\n  ")).toEqual(["<a>", "  <b />", "", "</a>"]);
  });

  it("leaves an example alone that has none to spare", () => {
    expect(exampleLines("<a>\n  <b />\n</a>")).toEqual(["<a>", "  <b />", "</a>"]);
  });
});
