import { describe, expect, it } from "vitest";
import { codeListJson, codeListText } from "../../src/diagnostic/code-list.ts";
import { painter } from "../../src/diagnostic/painter.ts";
import { certificateRecord } from "./report-of.ts";

const records = [
  { ...certificateRecord, summary: "Endpoints." },
  { ...certificateRecord, name: "z-code", category: "syntax" as const, severity: "warning" as const, summary: "XML." },
];

describe("codeListText", () => {
  it("is a table, by category and name", () => {
    expect(codeListText(records, painter(false))).toBe(
      `z-code                            warning  syntax     XML.
https-endpoint-needs-certificate  error    endpoints  Endpoints.
`,
    );
    expect(codeListText([], painter(false))).toBe("");
  });
});

describe("codeListJson", () => {
  it("is an array in the same order", () => {
    expect(JSON.parse(codeListJson(records))).toEqual([
      { code: "z-code", category: "syntax", severity: "warning", summary: "XML.", source: certificateRecord.source },
      {
        code: "https-endpoint-needs-certificate",
        category: "endpoints",
        severity: "error",
        summary: "Endpoints.",
        source: certificateRecord.source,
      },
    ]);
    expect(codeListJson([])).toBe("[]\n");
  });
});
