import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { mergeFindings } from "../../src/lint/merge-findings.ts";

function finding(file: string, code: string, start = 0): Diagnostic {
  return {
    code,
    severity: "warning",
    message: `about ${code}`,
    span: { file, start, end: start + 1 },
    related: [],
    fixes: [],
  };
}

describe("mergeFindings", () => {
  it("tells a problem of a shared file once", () => {
    const shared = finding("b.cscfg", "os-family-is-written");
    const merged = mergeFindings([
      { files: ["a.csdef", "b.cscfg"], diagnostics: [shared] },
      { files: ["c.csdef", "b.cscfg"], diagnostics: [{ ...shared }, finding("b.cscfg", "os-family-is-written", 5)] },
    ]);
    expect(merged.map(({ span }) => span.start)).toEqual([0, 5]);
  });

  it("puts the findings of all services in order", () => {
    const merged = mergeFindings([
      { files: ["b.csdef"], diagnostics: [finding("b.csdef", "x", 7), finding("b.csdef", "x", 3)] },
      { files: ["a.csdef"], diagnostics: [finding("a.csdef", "x", 9)] },
    ]);
    expect(merged.map(({ span }) => [span.file, span.start])).toEqual([
      ["a.csdef", 9],
      ["b.csdef", 3],
      ["b.csdef", 7],
    ]);
  });

  it("tells of an unused suppression only where no service uses it", () => {
    const unused = finding("b.cscfg", "unused-suppression");
    const one = { files: ["a.csdef", "b.cscfg"], diagnostics: [unused] };
    expect(mergeFindings([one, { files: ["c.csdef", "b.cscfg"], diagnostics: [] }])).toEqual([]);
    expect(mergeFindings([one, { files: ["c.csdef", "b.cscfg"], diagnostics: [unused] }])).toEqual([unused]);
    expect(mergeFindings([one])).toEqual([unused]);
  });
});
