import { describe, expect, it } from "vitest";
import { compiled, compiledValue } from "./compiled.ts";

const list = "param l array\n";

describe("a loop that makes values", () => {
  it("becomes one copy in front of the variables", () => {
    const { variables } = compiled(
      `${list}var first = 1\nvar b = [for (x, i) in l: { x: x, i: i }]\nvar a = [for x in l: x]`,
    );
    expect(Object.keys(variables ?? {})).toEqual(["copy", "first"]);
    expect(variables?.copy).toEqual([
      {
        name: "b",
        count: "[length(parameters('l'))]",
        input: { x: "[parameters('l')[copyIndex('b')]]", i: "[copyIndex('b')]" },
      },
      { name: "a", count: "[length(parameters('l'))]", input: "[parameters('l')[copyIndex('a')]]" },
    ]);
  });

  it("stands as copy in front of its object", () => {
    expect(compiledValue("{ z: 1, x: [for e in l: { n: e.n }], y: [for e in [1]: 'text'] }", list)).toEqual({
      copy: [
        { name: "x", count: "[length(parameters('l'))]", input: { n: "[parameters('l')[copyIndex('x')].n]" } },
        { name: "y", count: "[length(createArray(1))]", input: "text" },
      ],
      z: 1,
    });
  });

  it("has no name in an output", () => {
    expect(compiled(`${list}output o array = [for (e, i) in l: '\${i}']`).outputs?.o).toEqual({
      type: "array",
      copy: { count: "[length(parameters('l'))]", input: "[format('{0}', copyIndex())]" },
    });
  });

  const inputs = {
    "3": "[int(3)]",
    "-3": "[int(-3)]",
    "[1, e]": "[createArray(1, parameters('l')[copyIndex('v')])]",
    false: "[false()]",
    null: "[null()]",
    "'hi'": "hi",
    "'[hi]'": "[[hi]",
  };
  it.each(Object.entries(inputs))("gives %s as an input that the engine takes", (body, input) => {
    const { variables } = compiled(`${list}var v = [for e in l: ${body}]`);
    expect(variables?.copy).toMatchObject([{ input }]);
  });
});
