import { describe, expect, it } from "vitest";
import type { XmlBounds } from "../../src/xml/bounds.ts";
import { parseXml } from "../../src/xml/parse.ts";
import { unmark } from "./marked.ts";

function findings(marked: string, bounds: Partial<XmlBounds>) {
  const { text, marks } = unmark(marked);
  const { value, diagnostics } = parseXml(text, "file.csdef", bounds);
  const [last] = diagnostics.slice(-1);
  expect({ start: last?.span.start, end: last?.span.end }).toEqual(marks[0]);
  return { value, messages: diagnostics.map(({ code, message }) => `${code}: ${message}`) };
}

describe("bounds", () => {
  it("size: nothing is read of a longer text", () => {
    const { value, messages } = findings("[||]<a><b/></a>", { size: 10 });
    expect(messages).toEqual([
      "xml-too-large: The file has 11 characters, more than the bound of 10; nothing of it is read.",
    ]);
    expect(value.nodes).toEqual([{ kind: "unread", start: 0, end: 11 }]);
    expect(value.root).toBeUndefined();
    expect(parseXml("<a><b/></a>", "file.csdef", { size: 11 }).diagnostics).toEqual([]);
  });

  it("depth: what is deeper is passed over, what follows it is read", () => {
    const { value, messages } = findings("<a><b><[|c|]><d/></c><e>x</e></b><f/></a>", { depth: 2 });
    expect(messages).toEqual([
      "xml-too-deep: Element 'c' is deeper than the bound of 2; elements as deep as that are not read.",
    ]);
    const [b, f] = value.root?.children ?? [];
    expect(f).toMatchObject({ kind: "element", name: "f" });
    expect(b).toMatchObject({ name: "b", children: [{ kind: "unread" }, { kind: "unread" }] });
  });

  it("depth: no more is granted than a tree may have", () => {
    const text = "<a>".repeat(2000) + "</a>".repeat(2000);
    const { diagnostics } = parseXml(text, "file.csdef", { depth: 5000 });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "Element 'a' is deeper than the bound of 1000; elements as deep as that are not read.",
    ]);
  });

  it("attributes: those beyond are not read, those of the next element are", () => {
    const { value, messages } = findings(`<a x="1" y="2" [|z|]="3" w="4"><b x="1"/></a>`, { attributes: 2 });
    expect(messages).toEqual([
      "xml-too-many-attributes: Element 'a' has more attributes than the bound of 2; from here on they are not read.",
    ]);
    expect(value.root?.attributes.map(({ name }) => name)).toEqual(["x", "y"]);
    expect(value.root?.children).toMatchObject([{ attributes: [{ name: "x" }] }]);
  });

  it("errors: the first ones are told, and that there are more", () => {
    const { messages } = findings("<a>& \u0001 & &</a>[||]", { errors: 2 });
    expect(messages).toEqual([
      "xml-bad-reference: '&' must be written as '&amp;'.",
      "xml-bad-character: Character U+0001 may not stand in XML.",
      "xml-too-many-errors: The file has more errors of syntax than the bound of 2; the others are not shown.",
    ]);
    expect(parseXml("<a>& & &</a>", "file.csdef", { errors: 3 }).diagnostics).toHaveLength(3);
  });
});
