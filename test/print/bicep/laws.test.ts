import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printBicep } from "../../../src/print/bicep/print-bicep.ts";
import { readBicep, readBicepParameters } from "../../../src/print/bicep/read-bicep.ts";
import type { BicepExpression } from "../../../src/print/bicep/syntax.ts";
import { anyFile, anyParametersFile, anyText } from "./arbitrary-tree.ts";
import { fileOf, without } from "./read-tree.ts";

describe("printing, then reading", () => {
  it("gives the tree again", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(fileOf(readBicep(printBicep(file)))).toEqual(without("comments", file));
      }),
      { numRuns: 300 },
    );
  });

  it("gives the tree of a parameters file again", () => {
    fc.assert(
      fc.property(anyParametersFile, (file) => {
        expect(fileOf(readBicepParameters(printBicep(file)))).toEqual(without("comments", file));
      }),
    );
  });

  it("gives any text again, but for halves of surrogate pairs", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (written) => {
        const [part = ""] = textAfterPrinting(written);
        expect(part).toBe(written.replace(/\p{Cs}/gu, "\ufffd"));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    "[parameters('x')]",
    "$" + "{x}",
    "'",
    "''",
    "'''",
    "a\nb\r\nc\rd",
    '"`$(...)',
    "<script>",
    "\u202eabc\u2066",
    "\\u{41}",
    "x".repeat(4000),
    "'${".repeat(1000),
  ])("gives %j again", (written) => {
    expect(textAfterPrinting(written)).toEqual([written]);
  });

  it("writes no character that a terminal would obey", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(printBicep(file)).not.toMatch(/[\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\r\t]/u);
      }),
    );
  });
});

describe("reading", () => {
  it("never throws, and points into the text", () => {
    const pieces = [
      "param",
      "x",
      "=",
      "'",
      "'''",
      "$",
      "{",
      "}",
      "[",
      "]",
      "(",
      ")",
      "\n",
      " ",
      "for",
      "in",
      ":",
      "if",
      "?",
      "@",
      "resource",
      "//",
      "/*",
      "\\u{",
      "0",
      ".",
      "-",
      "!",
      "\u0000",
      "=>",
      "output",
      "var",
      "|",
    ];
    const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(soup, anyText), (text) => {
        for (const result of [readBicep(text), readBicepParameters(text)]) {
          if (result.kind === "file") continue;
          expect(result.problem.offset).toBeLessThanOrEqual(text.length);
          expect(result.problem.offset).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("never throws for a printed file with a piece cut out", () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.nat({ max: 20 }), (file, from, length) => {
        const text = printBicep(file);
        const start = text.length === 0 ? 0 : from % text.length;
        const result = readBicep(text.slice(0, start) + text.slice(start + length));
        if (result.kind === "file") expect(() => printBicep(result.file)).not.toThrow();
      }),
    );
  });

  it.each([
    ["(", ""],
    ["[", ""],
    ["{a:", ""],
    ["'${", ""],
    ["-(", ""],
    ["x => ", ""],
    ["a ? ", ""],
    ["a ? b : ", ""],
    ["f(", ""],
    ["a[", ""],
    ["[for x in ", ""],
    ["a", " + 1"],
    ["a", ".b"],
    ["a", "!"],
    ["a", "[0]"],
    ["a", " ?? a"],
    ["$'''${", ""],
  ])("refuses %j%s twenty thousand times", (before, after) => {
    const value = after === "" ? before.repeat(20_000) : before + after.repeat(20_000);
    expect(readBicep(`var a = ${value}\n`).kind).toBe("problem");
  });

  it("takes what is as deep as it allows, and so does the printer", () => {
    const text = `var a = ${"(1 + ".repeat(40)}1${")".repeat(40)} * x${".y".repeat(400)}\n`;
    const file = fileOf(readBicep(text));
    expect(fileOf(readBicep(printBicep(file)))).toEqual(file);
  });
});

function textAfterPrinting(written: string): readonly (string | BicepExpression)[] {
  const value: BicepExpression = { kind: "text", parts: [written] };
  const file = fileOf(readBicep(printBicep({ statements: [{ kind: "variable", name: "a", value }] })));
  const [statement] = file.statements;
  return statement?.kind === "variable" && statement.value.kind === "text" ? statement.value.parts : [];
}
