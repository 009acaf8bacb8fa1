import { describe, expect, it } from "vitest";
import { alignedColumns } from "../../src/report/aligned-columns.ts";

describe("alignedColumns", () => {
  it("puts cells below each other and leaves no blanks behind", () => {
    expect(
      alignedColumns(
        ["a", "long heading", "c"],
        [
          ["longer", "b", ""],
          ["x", "y", "z"],
        ],
      ),
    ).toEqual(["a       long heading  c", "longer  b", "x       y             z"]);
  });

  it("leaves out a column that is empty below its heading", () => {
    expect(
      alignedColumns(
        ["a", "b", "c"],
        [
          ["1", "", "3"],
          ["4", ""],
        ],
      ),
    ).toEqual(["a  c", "1  3", "4"]);
    expect(alignedColumns(["a"], [])).toEqual([""]);
  });

  it("counts columns of a terminal, not letters", () => {
    expect(
      alignedColumns(
        ["a", "b"],
        [
          ["役割", "1"],
          ["e\u0301", "2"],
        ],
      ),
    ).toEqual(["a     b", "役割  1", "e\u0301     2"]);
  });
});
