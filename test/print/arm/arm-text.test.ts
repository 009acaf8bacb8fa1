import { describe, expect, it } from "vitest";
import { armText } from "../../../src/print/arm/arm-text.ts";
import { armObject } from "../../../src/print/arm/arm-value.ts";

describe("the text of a template", () => {
  it("has two blanks a level, LF and no final line break", () => {
    const template = armObject(["a", [1n, armObject(["b", true])]], ["empty", []], ["none", armObject()], ["c", null]);
    expect(armText(template)).toBe(
      [
        "{",
        '  "a": [',
        "    1,",
        "    {",
        '      "b": true',
        "    }",
        "  ],",
        '  "empty": [],',
        '  "none": {},',
        '  "c": null',
        "}",
      ].join("\n"),
    );
  });

  it("keeps the order of names that look like numbers", () => {
    expect(armText(armObject(["b", 1n], ["2", 2n], ["1", 3n]))).toBe('{\n  "b": 1,\n  "2": 2,\n  "1": 3\n}');
  });

  it("keeps integers of 64 bits", () => {
    expect(armText(armObject(["big", 9223372036854775807n]))).toBe('{\n  "big": 9223372036854775807\n}');
  });

  it("escapes what the compiler escapes, and nothing else", () => {
    const text = "q\" b\\ n\n r\r t\t bell\u0007 nul\u0000 nel\u0085 ls\u2028 ps\u2029 \u007f ä€😀 </>&' ";
    expect(armText(armObject(["x", text]))).toBe(
      '{\n  "x": "q\\" b\\\\ n\\n r\\r t\\t bell\\u0007 nul\\u0000 nel\\u0085 ls\\u2028 ps\\u2029 \u007f ä€😀 </>&\' "\n}',
    );
  });
});
