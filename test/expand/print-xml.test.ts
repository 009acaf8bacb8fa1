import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printXml } from "../../src/expand/print-xml.ts";
import { printedElement } from "../../src/expand/printed-element.ts";
import { parseXml } from "../../src/xml/parse.ts";
import { childElements, findAttribute } from "../../src/xml/tree.ts";

describe("printXml", () => {
  const valueReadBack = (value: string) => {
    const element = printedElement("Setting", { name: value });
    const { value: document, diagnostics } = parseXml(printXml(printedElement("A", {}, [element])), "a.xml");
    expect(diagnostics).toEqual([]);
    const [child] = document.root === undefined ? [] : childElements(document.root);
    return child && findAttribute(child, "name")?.value;
  };

  it("prints a declaration, two blanks a level, and LF", () => {
    const inner = printedElement("B", { one: "1", absent: undefined, two: "2" });
    expect(printXml(printedElement("A", {}, [inner]))).toBe(
      `<?xml version="1.0" encoding="utf-8"?>\n<A>\n  <B one="1" two="2" />\n</A>\n`,
    );
  });

  it.each([
    "&amp;",
    "&#65;",
    "&x;",
    "&",
    "a\tb\r\nc",
    `"'`,
    "<!--",
    "]]>",
    "\u0085\u2028",
    "世界 \u{1f600}",
    " a  b ",
    "",
  ])("keeps %j", (value) => expect(valueReadBack(value)).toBe(value));

  it("keeps any value that XML can hold", () => {
    const characters = fc.constantFrom(
      "&",
      "#",
      ";",
      "a",
      "m",
      "p",
      "6",
      "5",
      "<",
      ">",
      '"',
      "'",
      "\t",
      "\n",
      "\r",
      " ",
      "\u{10400}",
    );
    fc.assert(
      fc.property(fc.string({ unit: characters }), (value) => {
        expect(valueReadBack(value)).toBe(value);
      }),
    );
  });

  it("prints what is as deep as a tree can be", () => {
    let element = printedElement("A", {});
    for (let depth = 1; depth < 1000; depth += 1) element = printedElement("A", {}, [element]);
    expect(printXml(element).match(/<A/g)).toHaveLength(1000);
  });
});
