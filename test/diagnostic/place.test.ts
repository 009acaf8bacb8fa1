import { describe, expect, it } from "vitest";
import { placesIn } from "../../src/diagnostic/place.ts";

const { placeOf, lineText } = placesIn(new Map([["a", "one\r\ntwo\r\n"]]));

describe("placesIn", () => {
  it("counts lines and columns from 1, the end exclusive", () => {
    expect(placeOf({ file: "a", start: 5, end: 8 })).toEqual({
      file: "a",
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 4,
    });
    expect(placeOf({ file: "a", start: 1, end: 10 })).toEqual({
      file: "a",
      line: 1,
      column: 2,
      endLine: 3,
      endColumn: 1,
    });
  });

  it("never ends before it starts", () => {
    expect(placeOf({ file: "a", start: 6, end: 2 })).toEqual({
      file: "a",
      line: 2,
      column: 2,
      endLine: 2,
      endColumn: 2,
    });
  });

  it("has line 1, column 1, and no text where the file is not known", () => {
    for (const file of ["gone", "__proto__"]) {
      expect(placeOf({ file, start: 6, end: 9 })).toEqual({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });
      expect(lineText(file, 1)).toBeUndefined();
    }
  });

  it("gives the text of a line", () => {
    expect([1, 2, 3].map((line) => lineText("a", line))).toEqual(["one", "two", ""]);
  });
});
