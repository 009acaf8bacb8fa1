import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "../../../../src/reach/template/expression/expression.ts";
import { parseExpression } from "../../../../src/reach/template/expression/parse-expression.ts";

/** An expression as one would write it down, so that a test shows how it was understood. */
function shown(expression: Expression): string {
  switch (expression.kind) {
    case "string":
      return JSON.stringify(expression.value);
    case "number":
      return String(expression.value);
    case "call": {
      const namespace = expression.namespace === undefined ? "" : `${expression.namespace}::`;
      return `${namespace}${expression.name}(${expression.args.map(shown).join(", ")})`;
    }
    case "member":
      return `${shown(expression.of)}${expression.isSafe ? "?" : ""}<${shown(expression.member)}>`;
  }
}

function parse(text: string): string {
  const parsed = parseExpression(text, 0, text.length);
  return parsed.kind === "fault" ? `${parsed.what} at ${parsed.start}-${parsed.end}` : shown(parsed.expression);
}

describe("parseExpression", () => {
  it.each([
    ["'a'", '"a"'],
    ["'it''s'", `"it's"`],
    ["''", '""'],
    ["''''", `"'"`],
    ["-12", "-12"],
    ["1.5e2", "150"],
    [" concat ( 'a' , 1 )\r\n", 'concat("a", 1)'],
    ["f()", "f()"],
    ["f(g(h()), 'a')", 'f(g(h()), "a")'],
    ["contoso.naming.unique('a')", 'contoso.naming::unique("a")'],
    ["__bicep.f(1)", "__bicep::f(1)"],
    ["f().a.b", 'f()<"a"><"b">'],
    ["f().a-b", 'f()<"a-b">'],
    ["f()[0]['a'].b", 'f()<0><"a"><"b">'],
    ["f()[g('i')]", 'f()<g("i")>'],
    ["f().?a", 'f()?<"a">'],
    ["f()[?0]", "f()?<0>"],
    ["'a'[0]", '"a"<0>'],
  ])("reads %s", (text, expected) => {
    expect(parse(text)).toBe(expected);
  });

  it.each([
    ["", "a value was expected at 0-0"],
    ["concat('a',", "a value was expected at 11-11"],
    ["concat('a' 'b')", "',' or ')' was expected at 11-14"],
    ["concat", "'(' was expected after 'concat' at 6-6"],
    ["true", "'(' was expected after 'true' at 4-4"],
    ["f() g()", "nothing more was expected at 4-5"],
    ["f()]", "nothing more was expected at 3-4"],
    ["f().", "a name was expected at 4-4"],
    ["f()[0", "']' was expected at 5-5"],
    ["a.1()", "a name was expected at 2-3"],
    ["'a", "a value was expected at 0-1"],
    ["f(#)", "a value was expected at 2-3"],
  ])("finds fault with %s", (text, expected) => {
    expect(parse(text)).toBe(expected);
  });

  it("bounds how deep calls stand in each other", () => {
    expect(parse("f(".repeat(100_000))).toContain("more than 100 deep");
    expect(parse("f()[".repeat(100_000))).toContain("more than 100 deep");
  });

  it("never throws, and its faults lie in the text", () => {
    const piece = fc.constantFrom(
      "f",
      "(",
      ")",
      "[",
      "]",
      "'",
      ",",
      ".",
      "?",
      "1",
      "-",
      " ",
      "é",
      "\ud800",
      ".?",
      "[?",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece).map((pieces) => pieces.join("")),
        ),
        (text) => {
          const parsed = parseExpression(text, 0, text.length);
          const { start, end } = parsed.kind === "fault" ? parsed : parsed.expression;
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
