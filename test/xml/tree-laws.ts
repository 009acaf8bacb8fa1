import { expect } from "vitest";
import type { XmlDocument, XmlElement, XmlNode } from "../../src/xml/tree.ts";

/** Every node lies within its parent, after its sibling before it, without a gap; and every span within what holds it. */
export function expectTiled(document: XmlDocument): void {
  expectRow(document.nodes, 0, document.text.length);
}

function expectRow(nodes: readonly XmlNode[], start: number, end: number): void {
  let at = start;
  for (const node of nodes) {
    expect(node.start).toBe(at);
    expect(node.end).toBeGreaterThan(node.start);
    if (node.kind === "element") expectElement(node);
    at = node.end;
  }
  expect(at).toBe(end);
}

function expectElement(element: XmlElement): void {
  const { start, nameStart, nameEnd, startTagEnd, endTagStart, end } = element;
  expectOrdered([start, nameStart, nameEnd, startTagEnd, endTagStart, end]);
  let at = nameEnd;
  for (const attribute of element.attributes) {
    expectOrdered([at, attribute.start, attribute.nameEnd, attribute.valueStart, attribute.valueEnd, attribute.end]);
    at = attribute.end;
  }
  expectOrdered([at, startTagEnd]);
  expectRow(element.children, startTagEnd, endTagStart);
}

function expectOrdered(offsets: readonly number[]): void {
  expect(offsets).toEqual([...offsets].sort((left, right) => left - right));
}
