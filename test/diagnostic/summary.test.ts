import { describe, expect, it } from "vitest";
import { countBySeverity, summaryOf } from "../../src/diagnostic/summary.ts";
import { diagnosticAt } from "./report-of.ts";

const at = { file: "a", start: 0, end: 0 };
const error = diagnosticAt(at);
const warning = diagnosticAt({ ...at, file: "b" }, { severity: "warning" });
const info = diagnosticAt(at, { severity: "info" });

describe("summaryOf", () => {
  it("names what there is, worst first, and the files that it is in", () => {
    expect(summaryOf([warning, error, error, error], ["a", "b", "c"])).toBe("3 errors, 1 warning in 2 of 3 files");
    expect(summaryOf([info], ["a"])).toBe("1 info in 1 file");
    expect(summaryOf([], ["a", "b"])).toBe("No problems in 2 files.");
  });
});

describe("countBySeverity", () => {
  it("counts each", () => {
    expect(countBySeverity([error, info, error])).toEqual({ error: 2, warning: 0, info: 1 });
    expect(countBySeverity([])).toEqual({ error: 0, warning: 0, info: 0 });
  });
});
