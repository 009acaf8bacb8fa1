import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseXml } from "../../src/xml/parse.ts";
import { childElements, type XmlElement } from "../../src/xml/tree.ts";
import { elementsOfLibxml2, type ReadElement } from "./libxml2.ts";
import { sampleDefinition } from "./sample-definition.ts";
import { documents } from "./xml-arbitraries.ts";

function elementsIn(element: XmlElement): ReadElement[] {
  const attributes = element.attributes
    .filter(({ name }) => !name.startsWith("xmlns"))
    .map(({ local, value }) => [local, value] as const);
  const own = { name: element.local, attributes, text: textOf(element) };
  return [own, ...childElements(element).flatMap(elementsIn)];
}

function textOf(element: XmlElement): string {
  const pieces = element.children.map((node) => {
    if (node.kind === "element") return textOf(node);
    return node.kind === "text" || node.kind === "cdata" ? node.value : "";
  });
  return pieces.join("");
}

function expectSameAsLibxml2(text: string): void {
  const { root } = parseXml(text, "file.csdef").value;
  expect(root === undefined ? [] : elementsIn(root)).toEqual(elementsOfLibxml2(text));
}

describe("names, attributes and text of a tree", () => {
  it("are those that libxml2 reads", () => {
    expectSameAsLibxml2(sampleDefinition);
    fc.assert(fc.property(documents, expectSameAsLibxml2), { numRuns: 1000, seed: 48 });
  });
});
