import { describe, expect, it } from "vitest";
import { json } from "../../../src/diagnostic/formats/json.ts";
import { cleanFile, hostileFile, hostileReport, windowsFile } from "../hostile-report.ts";
import { diagnosticAt, reportOf, spanIn } from "../report-of.ts";

describe("json", () => {
  it("is an array of findings with lines and columns from 1 and the end exclusive", () => {
    const text = `<a>\r\n  <b c="old"/>\r\n</a>`;
    const report = reportOf(
      [
        diagnosticAt(spanIn("x.csdef", text, "old"), {
          related: [{ message: "Here.", span: spanIn("x.csdef", text, "a") }],
          fixes: [{ title: "Use 'new'", edits: [{ span: spanIn("x.csdef", text, "old"), text: "new" }] }],
        }),
        diagnosticAt({ file: "x.csdef", start: 1, end: text.length }, { severity: "info" }),
      ],
      { "x.csdef": text },
    );
    expect(JSON.parse(json.render(report))).toEqual([
      {
        file: "x.csdef",
        code: "some-code",
        severity: "error",
        message: "Something is wrong.",
        line: 2,
        column: 9,
        endLine: 2,
        endColumn: 12,
        related: [{ message: "Here.", file: "x.csdef", line: 1, column: 2, endLine: 1, endColumn: 3 }],
        fixes: [
          {
            title: "Use 'new'",
            edits: [{ file: "x.csdef", line: 2, column: 9, endLine: 2, endColumn: 12, text: "new" }],
          },
        ],
      },
      {
        file: "x.csdef",
        code: "some-code",
        severity: "info",
        message: "Something is wrong.",
        line: 1,
        column: 2,
        endLine: 3,
        endColumn: 5,
        related: [],
        fixes: [],
      },
    ]);
  });

  it("is an empty array where nothing was found", () => {
    expect(json.render(reportOf([], { [cleanFile]: "" }))).toBe("[]\n");
  });

  it("gives every text back as it was", () => {
    const findings: unknown = JSON.parse(json.render(hostileReport));
    expect(findings).toMatchObject(
      hostileReport.diagnostics.map(({ code, severity, message, span, related, fixes }) => ({
        code,
        severity,
        message,
        file: span.file,
        related: related.map((other) => ({ message: other.message, file: other.span.file })),
        fixes: fixes.map(({ title, edits }) => ({ title, edits: edits.map(({ text }) => ({ text })) })),
      })),
    );
    expect(findings).toMatchObject([{ file: windowsFile }, {}, {}, { file: hostileFile }, {}]);
  });

  it("holds nothing that a terminal or a build would obey", () => {
    const text = json.render(hostileReport);
    expect(text).not.toMatch(/[^\P{C}\n\u200d]|##vso|##\[/u);
    expect(text).toContain("half \\ud83d and");
  });

  it("is one finding a line", () => {
    const lines = json.render(hostileReport).trimEnd().split("\n");
    expect(lines).toHaveLength(hostileReport.diagnostics.length + 2);
  });

  it("is quick with 5,000 files", () => {
    const text = `      <InputEndpoint name="Https" protocol="https" />\n`.repeat(40);
    const files = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${index}.csdef`, text]));
    const findings = Object.keys(files).flatMap((file) =>
      Array.from({ length: 10 }, (_, index) => diagnosticAt({ file, start: index * 200, end: index * 200 + 5 })),
    );
    const report = reportOf(findings, files);
    const start = performance.now();
    json.render(report);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
