import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/diagnostic/format.ts";
import { formats } from "../../../src/diagnostic/formats/index.ts";
import { hostileReport } from "../hostile-report.ts";
import { readXml } from "../read-xml.ts";
import { certificateRecord, diagnosticAt, reportOf } from "../report-of.ts";
import { sarifErrors } from "../validate-sarif.ts";

/** Text with what is special somewhere, lone surrogates and controls among it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\r\n", "\t", "]]>", "&", "<", '"', "'", "{0}", "](", "\\", "%0A", "::", ",", "##vso[", "\u202e"),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom("👩‍👩‍👧", "漢", "e\u0301", "\ufe0f", "\u200d", "\ufeff", "__proto__"),
    ),
  )
  .map((parts) => parts.join(""));

const anyFile = fc.oneof(
  anyText,
  fc.constantFrom("a.csdef", "./a.csdef", "C:\\a b\\x.csdef", "\\\\host\\x", "/x", "-"),
);
const anyOffset = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer());
const anySpan = fc.record({ file: anyFile, start: anyOffset, end: anyOffset });
const anyDiagnostic = fc.record({
  code: fc.oneof(fc.constant(certificateRecord.name), anyText),
  severity: fc.constantFrom("error", "warning", "info"),
  message: anyText,
  span: anySpan,
  related: fc.array(fc.record({ message: anyText, span: anySpan }), { maxLength: 3 }),
  fixes: fc.array(
    fc.record({
      title: anyText,
      edits: fc.array(fc.record({ span: anySpan, text: anyText }), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});
const anyReport: fc.Arbitrary<Report> = fc.record({
  diagnostics: fc.array(anyDiagnostic, { maxLength: 5 }),
  sources: fc.array(fc.tuple(anyFile, anyText)).map((entries) => new Map(entries)),
  files: fc.uniqueArray(anyFile),
  records: fc.constant(new Map([[certificateRecord.name, certificateRecord]])),
  colors: fc.boolean(),
  toolVersion: fc.constant("1.2.3"),
});

function rendered(name: string, report: Report): string {
  return formats.find((format) => format.name === name)?.render(report) ?? `no format ${name}`;
}

describe("formats", () => {
  it("are those of the contract, text first", () => {
    expect(formats.map(({ name }) => name)).toEqual([
      "text",
      "json",
      "sarif",
      "junit",
      "checkstyle",
      "github",
      "msbuild",
    ]);
  });

  for (const { name, render } of formats) {
    it(`${name} renders any report, the same each time, and obeys none of its text`, () => {
      fc.assert(
        fc.property(anyReport, (report) => {
          const output = render({ ...report, colors: false });
          expect(output).toBe(render({ ...report, colors: false }));
          expect(output).toMatch(/^$|\n$/);
          expect(output).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069]|##vso\[|##\[/u);
          if (name !== "github") expect(output).not.toMatch(/^\s*::/m);
          render(report);
        }),
      );
    });

    it(`${name} renders offsets that no text has`, () => {
      for (const start of [Number.NaN, Number.POSITIVE_INFINITY, -1, 1e9]) {
        const at = { file: "a", start, end: -5 };
        expect(render(reportOf([diagnosticAt(at)], { a: "<a/>" }))).not.toBe("");
      }
    });

    it(`${name} is the same for lines that end in CRLF, CR or LF`, () => {
      const [crlf, cr, lf] = ["\r\n", "\r", "\n"].map((end) => {
        const text = ["<a>", "  <b/>", "</a>"].join(end);
        const start = text.indexOf("b");
        return render(reportOf([diagnosticAt({ file: "a", start, end: start + 1 })], { a: text }));
      });
      expect(crlf).toBe(lf);
      expect(cr).toBe(lf);
    });
  }

  it("json and sarif parse, and sarif is valid", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(JSON.parse(rendered("json", report))).toHaveLength(report.diagnostics.length);
        expect(sarifErrors(JSON.parse(rendered("sarif", report)))).toEqual([]);
      }),
    );
  });

  it("checkstyle and junit are well-formed", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(readXml(rendered("checkstyle", report))).toHaveProperty("checkstyle");
        expect(readXml(rendered("junit", report))).toHaveProperty("testsuites");
      }),
    );
  });

  it("github and msbuild have a line for each finding", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const name of ["github", "msbuild"]) {
          expect(rendered(name, report).split("\n")).toHaveLength(report.diagnostics.length + 1);
        }
      }),
    );
  });

  it("show the same number of findings", () => {
    expect(rendered("text", hostileReport).split("\n\n")).toHaveLength(hostileReport.diagnostics.length + 1);
  });
});
