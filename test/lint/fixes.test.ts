import { describe, expect, it } from "vitest";
import { addAttribute, removeAttribute, useInstead } from "../../src/lint/fixes.ts";
import { applyEdits } from "../../src/text/edit.ts";
import { parseXml } from "../../src/xml/parse.ts";
import type { XmlElement } from "../../src/xml/tree.ts";

function rootOf(text: string): XmlElement {
  const { root } = parseXml(text, "a.xml").value;
  if (root === undefined) throw new Error("No root.");
  return root;
}

describe("useInstead", () => {
  it("writes markup and quotes so that they stay a value", () => {
    const text = `<a b='x'/>`;
    const fix = useInstead({ value: "x", span: { file: "a.xml", start: 6, end: 7 } }, `'<&"`);
    const after = applyEdits(text, fix.edits);
    expect(fix.title).toBe(`Use ''<&"'`);
    expect(rootOf(after).attributes[0]?.value).toBe(`'<&"`);
  });
});

describe("addAttribute", () => {
  it("writes behind the name", () => {
    const text = `<a b="1" name='x' c="2"/>`;
    const fix = addAttribute(rootOf(text), "size", "3");
    expect(applyEdits(text, fix.edits)).toBe(`<a b="1" name='x' size="3" c="2"/>`);
  });
  it("writes behind the element's own name where there is nothing to follow", () => {
    const text = `<x:a xmlns:x="urn:x"/>`;
    expect(applyEdits(text, addAttribute(rootOf(text), "size", "3").edits)).toBe(`<x:a size="3" xmlns:x="urn:x"/>`);
  });
});

describe("removeAttribute", () => {
  it("takes the white space before it along", () => {
    const text = `<a b="1"\r\n   c='2' d="3"/>`;
    const [fix] = removeAttribute({ text }, rootOf(text), "c");
    expect(applyEdits(text, fix?.edits ?? [])).toBe(`<a b="1" d="3"/>`);
  });
  it("leaves the element's name alone", () => {
    const text = `<a b="1"/>`;
    const [fix] = removeAttribute({ text }, rootOf(text), "b");
    expect(applyEdits(text, fix?.edits ?? [])).toBe(`<a/>`);
  });
  it("has nothing to offer for an attribute that is not there", () => {
    expect(removeAttribute({ text: "<a/>" }, rootOf("<a/>"), "b")).toEqual([]);
  });
});
