// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Bicep writes so what it interpolates.
import { describe, expect, it } from "vitest";
import { readBicep, readBicepParameters } from "../../../src/print/bicep/read-bicep.ts";
import type { BicepExpression } from "../../../src/print/bicep/syntax.ts";
import { fileOf } from "./read-tree.ts";
import { binary, choice, list, member, number, property, record, symbol, text } from "./tree.ts";

describe("values", () => {
  it.each<[string, BicepExpression]>([
    ["a + b * c - d", binary("-", binary("+", symbol("a"), binary("*", symbol("b"), symbol("c"))), symbol("d"))],
    ["a ?? b == c", binary("??", symbol("a"), binary("==", symbol("b"), symbol("c")))],
    ["!a.b", { kind: "unary", operator: "!", of: member(symbol("a"), "b") }],
    ["-9223372036854775808", { kind: "unary", operator: "-", of: { kind: "number", value: 2n ** 63n } }],
    ["007", number(7)],
    ["a\n  ? b\n  : c", choice(symbol("a"), symbol("b"), symbol("c"))],
    ["[\n\n  1, 2\n  // a comment\n  3 /* and\n one */\n]", list(number(1), number(2), number(3))],
    ["{ if: 1, 'true': 2 }", record(property("if", number(1)), property("true", number(2)))],
    ["'\\u{1F600}\\t\\$\\'$x'", text("😀\t$'$x")],
    ["'a${'b${c}'}'", text("a", text("b", symbol("c")))],
    ["'''\na\\n${b}\n'''", { ...text("a\\n${b}\n"), isMultiLine: true }],
    ["$'''a${b}'''", { ...text("a", symbol("b")), isMultiLine: true }],
    ["$$'''${a}$$${b}'''", { ...text("${a}$", symbol("b")), isMultiLine: true }],
    ["'''it''''", { ...text("it'"), isMultiLine: true }],
    ["[for x in y: x]", { kind: "for", item: "x", over: symbol("y"), body: symbol("x") }],
    ["a[?0]!", { kind: "non-null", of: { kind: "index", of: symbol("a"), index: number(0), isSafe: true } }],
  ])("%s", (written, expected) => {
    const [statement] = fileOf(readBicep(`\ufeffvar a = ${written}\r\n`)).statements;
    expect(statement).toEqual({ kind: "variable", name: "a", value: expected });
  });
});

describe("what is refused", () => {
  it.each([
    ["var a = !!b", "BCP009", 9],
    ["var a = [1, 2,]", "BCP009", 14],
    ["var a = f(1, 2,)", "BCP009", 15],
    ["var a = b[]", "BCP117", 10],
    ["var a = 'x${\n}'", "BCP004", 8],
    ["var a = '\\u{d800}'", "BCP133", 9],
    ["var a = 99999999999999999999999", "BCP010", 8],
    ["var a = 1 & 2", "BCP001", 10],
    ["a #disable-next-line x", "BCP007", 0],
    ["resource a 'Microsoft.Web/sites' = {}", "BCP029", 11],
    ["resource a 'sites@2020-01-01' = {}", "BCP029", 11],
    ["import 'x' as y", "unsupported", 0],
    ["param a resourceInput<'x/y@2020-01-01'>", "unsupported", 21],
    ["type a = {\n  x: string y: int\n}", "BCP236", 23],
    ["using 'x'", "BCP007", 0],
    ["@secure\nparam a string", "BCP152", 1],
  ])("%j", (written, code, offset) => {
    expect(readBicep(written)).toMatchObject({ kind: "problem", problem: { code, offset } });
  });

  it("a parameters file without its template, or with a statement of a template", () => {
    expect(readBicepParameters("param a = 1")).toMatchObject({ problem: { code: "BCP261" } });
    expect(readBicepParameters("using 'x'\noutput a int = 1")).toMatchObject({
      problem: { code: "BCP007", offset: 10 },
    });
  });
});
