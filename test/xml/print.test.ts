import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseXml } from "../../src/xml/parse.ts";
import { printXml } from "../../src/xml/print.ts";
import { expectTiled } from "./tree-laws.ts";
import { documents, fragments } from "./xml-arbitraries.ts";

const anyText = fc.oneof(fragments, documents, fc.string({ unit: "binary" }), fc.string());

describe("printXml", () => {
  it("gives back any text, broken or not, from nodes that lie side by side", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { value, diagnostics } = parseXml(text, "file.csdef");
        expect(printXml(value)).toBe(text);
        expectTiled(value);
        for (const { span } of diagnostics) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000, seed: 42 },
    );
  });

  it("gives back a text that is beyond a bound", () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, bound) => {
        const bounds = { size: bound * 3, depth: bound % 4, attributes: bound % 3, errors: bound % 5 };
        const { value, diagnostics } = parseXml(text, "file.csdef", bounds);
        expect(printXml(value)).toBe(text);
        expectTiled(value);
        expect(diagnostics.length).toBeLessThanOrEqual(bounds.errors + 1);
      }),
      { numRuns: 2000, seed: 43 },
    );
  });

  it("finds nothing in a well-formed document", () => {
    fc.assert(
      fc.property(documents, (text) => {
        expect(parseXml(text, "file.csdef").diagnostics).toEqual([]);
      }),
      { numRuns: 1000, seed: 44 },
    );
  });

  it("finds something wherever there is no root element", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { value, diagnostics } = parseXml(text, "file.csdef");
        if (value.root === undefined) expect(diagnostics).not.toEqual([]);
      }),
      { numRuns: 1000, seed: 45 },
    );
  });
});
