import { describe, expect, it } from "vitest";
import { xmlCodes } from "../../src/xml/codes.ts";
import { decodeXml } from "../../src/xml/decode.ts";
import { parseXml } from "../../src/xml/parse.ts";

/** What the example of a bound or of bytes can only hint at. */
const hinted = new Set([
  "xml-too-large",
  "xml-too-deep",
  "xml-too-many-attributes",
  "xml-too-many-errors",
  "xml-bad-bytes",
]);

function codesIn(text: string): string[] {
  const decoded = decodeXml(new TextEncoder().encode(text), "file.csdef");
  const parsed = parseXml(decoded.value.text, "file.csdef");
  return [...decoded.diagnostics, ...parsed.diagnostics].map(({ code }) => code);
}

describe("xmlCodes", () => {
  it("has each name once", () => {
    const names = xmlCodes.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it.each(xmlCodes.map((record) => [record.name, record] as const))("%s is told well", (name, record) => {
    expect(name).toMatch(/^xml(-[a-z]+)+$/);
    expect(record.category).toBe("syntax");
    expect(record.severity).toBe("error");
    expect(record.source).toMatch(/^https:\/\//);
    for (const sentence of [record.summary, record.why, ...Object.values(record.messages)]) {
      expect(sentence).toMatch(/^['A-Z{].*[.]$/);
    }
  });

  it.each(xmlCodes.map((record) => [record.name, record] as const))(
    "%s has an example that shows it",
    (name, record) => {
      if (!hinted.has(name)) expect(codesIn(record.example.bad)).toEqual([name]);
      expect(codesIn(record.example.good)).toEqual([]);
    },
  );
});
