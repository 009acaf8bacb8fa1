import { describe, expect, it } from "vitest";
import { compiled } from "./compiled.ts";

const files = { "a.txt": "[ä]", "b.json": '{"2": 1, "1": 3.5, "[k]": "[v]", "deep": {"x": [true, null, -1e3]}}' };

describe("files that are read when a file is compiled", () => {
  it("are texts where they are the value of a variable, else variables of their own", () => {
    const text =
      "var a = loadTextContent('a.txt')\nvar b = loadFileAsBase64('a.txt')\noutput o string = base64(loadTextContent('a.txt'))";
    const { variables, outputs } = compiled(text, files);
    expect(Object.entries(variables ?? {})).toEqual([
      ["$fxv#0", "[[ä]"],
      ["a", "[[ä]"],
      ["b", "W8OkXQ=="],
    ]);
    expect(outputs?.o?.value).toBe("[base64(variables('$fxv#0'))]");
  });

  it("keep the order and the numbers of JSON", () => {
    const text = "var b = loadJsonContent('b.json')\nvar c = loadJsonContent('b.json', 'deep.x')";
    const { variables } = compiled(text, files);
    expect(variables).toEqual({
      "$fxv#0": { "1": "[json('3.5')]", "2": 1, "[[k]": "[[v]", deep: { x: [true, null, "[json('-1e3')]"] } },
      "$fxv#1": [true, null, "[json('-1e3')]"],
      b: "[variables('$fxv#0')]",
      c: "[variables('$fxv#1')]",
    });
  });
});
