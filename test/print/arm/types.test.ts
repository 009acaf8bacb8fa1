import { describe, expect, it } from "vitest";
import { compiled } from "./compiled.ts";

const types: Readonly<Record<string, string>> = {
  "string?": '{"type":"string","nullable":true}',
  "int[]": '{"type":"array","items":{"type":"int"}}',
  "'b' | 'a' | '*'": '{"type":"string","allowedValues":["*","a","b"]}',
  "'a'": '{"type":"string","allowedValues":["a"]}',
  "1 | 2": '{"type":"int","allowedValues":[1,2]}',
  "('a' | 'b')[]?": '{"type":"array","items":{"type":"string","allowedValues":["a","b"]},"nullable":true}',
  "[string, int]": '{"type":"array","prefixItems":[{"type":"string"},{"type":"int"}],"items":false}',
  "{ a: string, *: int }":
    '{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":{"type":"int"}}',
  own: '{"$ref":"#/definitions/own"}',
};

describe("a type", () => {
  it.each(Object.entries(types))("%s", (type, expected) => {
    expect(JSON.stringify(compiled(`type own = int\nparam p ${type}`).parameters?.p)).toBe(expected);
  });

  it("has limits, a description and no other properties by decorators", () => {
    const text = "@description('d')\n@sealed()\ntype t = {\n  @minLength(1)\n  @secure()\n  a: string\n}";
    expect(compiled(text).definitions).toEqual({
      t: {
        type: "object",
        properties: { a: { type: "securestring", minLength: 1 } },
        additionalProperties: false,
        metadata: { description: "d" },
      },
    });
  });

  it("of several objects is told apart by a property", () => {
    const text = "type a = { kind: 'x' }\ntype b = { kind: 'y' }\n@discriminator('kind')\ntype t = a | b";
    expect(compiled(text).definitions).toMatchObject({
      t: {
        type: "object",
        discriminator: {
          propertyName: "kind",
          mapping: { x: { $ref: "#/definitions/a" }, y: { $ref: "#/definitions/b" } },
        },
      },
    });
  });
});

describe("the second version of the language", () => {
  const version = (text: string) => compiled(text).languageVersion;
  const groups = "param l array\nresource g 'A.B/c@2025-01-01' = [for e in l: {\n  name: e\n}]\n";

  it.each([
    "type t = int",
    "func f() int => 1",
    "param p string?",
    "param p string[]",
    "output o { } = { }",
    "var v string = 'x'",
    "@secure()\noutput o string = 'x'",
    `${groups}output o array = map(g, e => e.id)`,
    "resource r 'A.B/c@2025-01-01' existing = {\n  name: 'x'\n  dependsOn: []\n}",
  ])("is needed for %j", (text) => expect(version(text)).toBe("2.0"));

  it.each([
    "param p array",
    "@secure()\nparam p object",
    `${groups}output o array = [for (e, i) in l: g[i].id]`,
    `${groups}resource r 'A.B/c@2025-01-01' = {\n  name: 'x'\n  dependsOn: [\n    g\n  ]\n}`,
  ])("is not needed for %j", (text) => expect(version(text)).toBeUndefined());
});
