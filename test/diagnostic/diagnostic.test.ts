import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortDiagnostics } from "../../src/diagnostic/diagnostic.ts";
import { diagnosticAt } from "./report-of.ts";

describe("sortDiagnostics", () => {
  it("orders by file, place, code and message, whatever the order before", () => {
    const sorted = [
      diagnosticAt({ file: "a", start: 1, end: 2 }, { code: "a" }),
      diagnosticAt({ file: "a", start: 1, end: 2 }, { code: "b", message: "A." }),
      diagnosticAt({ file: "a", start: 1, end: 2 }, { code: "b", message: "B." }),
      diagnosticAt({ file: "a", start: 1, end: 3 }, { code: "a" }),
      diagnosticAt({ file: "a", start: 10, end: 10 }, { code: "a" }),
      diagnosticAt({ file: "b", start: 0, end: 0 }, { code: "a" }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        expect(sortDiagnostics(shuffled)).toEqual(sorted);
      }),
    );
  });
});
