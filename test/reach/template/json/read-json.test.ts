import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../../../src/reach/template/json/read-json.ts";
import { plain } from "../plain.ts";

function read(text: string) {
  const { value, diagnostics } = readJson(text, "a.json");
  return { value: value === undefined ? undefined : plain(value), codes: diagnostics.map(({ code }) => code) };
}

describe("readJson", () => {
  it.each([
    ["plain JSON", '{"a": [1, -2.5e1, true, false, null, "x"]}', { a: [1, -25, true, false, null, "x"] }],
    ["comments", '/* before */ {"a": 1, // one\n "b": /* two */ 2}', { a: 1, b: 2 }],
    ["what looks like a comment in a string", '{"a": "http://x /* y */"}', { a: "http://x /* y */" }],
    ["brackets and quotes in comments", '{ // "}]\n "a": 1 /* {[" */ }', { a: 1 }],
    ["trailing commas", '{"a": [1, 2,], "b": 3,}', { a: [1, 2], b: 3 }],
    ["a byte order mark", '\ufeff{"a": 1}', { a: 1 }],
    ["odd blanks between tokens", '{\u00a0"a"\u2003:\u00a01\u3000,\u200b"b":\u00a0true\u00a0}', { a: 1, b: true }],
    ["odd blanks in strings", '{"a": "x\u00a0y"}', { a: "x\u00a0y" }],
    ["line ends in strings", '{"a": "x\r\ny\nz"}', { a: "x\r\ny\nz" }],
    ["tabs in strings", '{"a": "x\ty"}', { a: "x\ty" }],
    ["all known escapes", '{"a": "\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"}', { a: '"\\/\b\f\n\r\t\u00e9' }],
    ["unknown escapes", '{"a": "\\d\\\'\\uZZ"}', { a: "d'uZZ" }],
    ["an escaped line end", '{"a": "x\\\ny"}', { a: "x\ny" }],
    ["names with escapes", '{"\\u0061b": 1}', { ab: 1 }],
    ["names of prototypes", '{"__proto__": 1, "constructor": 2}', JSON.parse('{"__proto__": 1, "constructor": 2}')],
  ])("takes %s", (_, text, expected) => {
    expect(read(text)).toEqual({ value: expected, codes: [] });
  });

  it.each([
    ["a missing comma", '{"a": 1 "b": 2}', { a: 1, b: 2 }],
    ["a file that breaks off", '{"a": [1, {"b": 2', { a: [1, { b: 2 }] }],
    ["a string that breaks off", '{"a": "x', { a: "x" }],
    ["a missing value", '{"a": , "b": 2}', { b: 2 }],
    ["text after the end", '{"a": 1} x', { a: 1 }],
    ["nothing", "", undefined],
    ["no JSON at all", "<xml/>", undefined],
  ])("reports %s and keeps the rest", (_, text, expected) => {
    const { value, codes } = read(text);
    expect(value).toEqual(expected);
    expect(new Set(codes)).toEqual(new Set(["template-not-json"]));
  });

  it("points at what is wrong", () => {
    const text = '{\n  "a": 1\n  "b": 2\n}';
    const [first] = readJson(text, "a.json").diagnostics;
    expect(first?.span.file).toBe("a.json");
    expect(text.slice(first?.span.start, first?.span.end)).toBe('"b"');
    expect(first?.message).toBe("This is not JSON: comma expected.");
  });

  it("keeps the place of every value, of a string what stands between its quotes", () => {
    const text = '\ufeff{ "name\u00a0x": "a\nb", "list": [ 12 ] }';
    const { value } = readJson(text, "a.json");
    const members = value?.kind === "object" ? [...value.members.values()] : [];
    const written = members.flatMap(({ nameSpan, value: { span } }) =>
      [nameSpan, span].map(({ start, end }) => text.slice(start, end)),
    );
    expect(written).toEqual(["name\u00a0x", "a\nb", "list", "[ 12 ]"]);
  });

  it("takes the last of members whose names differ at most in case, and reports the earlier one with it", () => {
    const text = '{"Access": "Allow", "access": "Deny"}';
    const { value, diagnostics } = readJson(text, "a.json");
    expect(value === undefined ? value : plain(value)).toEqual({ access: "Deny" });
    expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([["template-duplicate-name", 21]]);
    expect(diagnostics[0]?.related.map(({ span }) => span.start)).toEqual([2]);
  });

  it("refuses brackets that stand too deep in each other, with the bound", () => {
    const text = `{"a": ${"[".repeat(100_000)}`;
    const { value, diagnostics } = readJson(text, "a.json");
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message.includes("200")])).toEqual([["template-bound", true]]);
  });

  it("reads a million lines in time that grows with their number", () => {
    const lines = (count: number) => `{"a": [\n${'  {"b": "c\u00a0d"},\n'.repeat(count)}]}`;
    const time = (count: number) => {
      const start = performance.now();
      const { value, diagnostics } = readJson(lines(count), "a.json");
      expect(diagnostics).toEqual([]);
      const list = value?.kind === "object" ? value.members.get("a")?.value : undefined;
      expect(list?.kind === "array" ? list.items.length : 0).toBe(count);
      return performance.now() - start;
    };
    time(50_000);
    const [tenth, whole] = [time(100_000), time(1_000_000)];
    // Ten times the lines; twice that leaves room for a busy machine, and a square would be a hundred times.
    expect(whole).toBeLessThan(Math.max(40 * tenth, 1000));
  });

  it("gives what JSON.parse gives, for any JSON", () => {
    const distinct = fc.json({ maxDepth: 5 }).filter((text) => !read(text).codes.includes("template-duplicate-name"));
    fc.assert(
      fc.property(distinct, (text) => {
        expect(read(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it("never throws, and every place lies in the text", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      ":",
      ",",
      "\\",
      "\n",
      "/*",
      "*/",
      "//",
      "\u00a0",
      "1",
      "-",
      "null",
      "\\u12",
      "\ud800",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece).map((pieces) => pieces.join("")),
        ),
        (text) => {
          for (const { span } of readJson(text, "a.json").diagnostics) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(span.start).toBeLessThanOrEqual(span.end);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
