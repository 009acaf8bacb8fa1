import { describe, expect, it } from "vitest";
import { sarif } from "../../../src/diagnostic/formats/sarif.ts";
import { hostileReport } from "../hostile-report.ts";
import { certificateRecord, diagnosticAt, reportOf, spanIn } from "../report-of.ts";
import { sarifErrors } from "../validate-sarif.ts";

const windowsUri = "file:///C:/a%20b/%C3%9Cber%2C100%25.csdef";
const hostileUri = "dir/%1B%5D0%3Bx%07%20%E2%80%AE%5D%5D%3E%3C'%22.csdef";

function parsed(...[report]: Parameters<typeof sarif.render>): unknown {
  return JSON.parse(sarif.render(report));
}

describe("sarif", () => {
  it("describes each rule that found something, each file, and each finding with related places and fixes", () => {
    const text = `<a>\n  <b c="old"/>\n</a>`;
    const file = ".\\sub dir\\x.csdef";
    const at = spanIn(file, text, "old");
    const finding = diagnosticAt(at, {
      code: certificateRecord.name,
      severity: "warning",
      related: [{ message: "Here.", span: spanIn(file, text, "a") }],
      fixes: [{ title: "Use 'new'", edits: [{ span: at, text: "new" }] }],
    });
    const region = { startLine: 2, startColumn: 9, endLine: 2, endColumn: 12 };
    const artifactLocation = { uri: "sub%20dir/x.csdef", index: 0 };
    expect(parsed(reportOf([finding], { [file]: text, "clean.cscfg": "" }))).toEqual({
      version: "2.1.0",
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      runs: [
        {
          tool: {
            driver: {
              name: "csdef",
              version: "1.2.3",
              rules: [
                {
                  id: "https-endpoint-needs-certificate",
                  shortDescription: { text: certificateRecord.summary },
                  fullDescription: { text: certificateRecord.why },
                  helpUri: certificateRecord.source,
                  help: {
                    text: expect.stringContaining("Why\n  TLS ends"),
                    markdown: expect.stringContaining("## Why\n\nTLS ends"),
                  },
                  defaultConfiguration: { level: "error" },
                  properties: { tags: ["endpoints"] },
                },
              ],
            },
          },
          columnKind: "utf16CodeUnits",
          artifacts: [{ location: { uri: "sub%20dir/x.csdef" } }, { location: { uri: "clean.cscfg" } }],
          results: [
            {
              ruleId: "https-endpoint-needs-certificate",
              ruleIndex: 0,
              level: "warning",
              message: { text: "Something is wrong." },
              locations: [{ physicalLocation: { artifactLocation, region } }],
              relatedLocations: [
                {
                  physicalLocation: {
                    artifactLocation,
                    region: { startLine: 1, startColumn: 2, endLine: 1, endColumn: 3 },
                  },
                  message: { text: "Here." },
                },
              ],
              fixes: [
                {
                  description: { text: "Use 'new'" },
                  artifactChanges: [
                    { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: "new" } }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it("is valid against the published schema", () => {
    expect(sarifErrors(parsed(hostileReport))).toEqual([]);
    expect(sarifErrors(parsed(reportOf([], {})))).toEqual([]);
    expect(sarifErrors({ version: "2.1.0", runs: [{}] })).not.toEqual([]);
  });

  it("keeps URIs, braces, brackets and repetitions from meaning more than they say", () => {
    expect(parsed(hostileReport)).toMatchObject({
      runs: [
        {
          artifacts: [
            { location: { uri: windowsUri } },
            { location: { uri: hostileUri } },
            { location: { uri: "clean%20%26%20quiet.cscfg" } },
          ],
          results: [
            {
              level: "error",
              ruleIndex: 0,
              message: {
                text: "Endpoint '::error::%0A\r\n<b>&amp;' uses https, {{0}} \\[x\\](https://evil.example).",
              },
              relatedLocations: [{}, { message: { text: "Said\ttwice." } }],
              fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: "http\u2028" } }] }] }],
            },
            { level: "warning" },
            { level: "note" },
            { message: { text: hostileReport.diagnostics[3]?.message } },
            {},
          ],
        },
      ],
    });
  });

  it("holds nothing that a terminal or a build would obey", () => {
    expect(sarif.render(hostileReport)).not.toMatch(/[^\P{C}\n\u200d]|##vso|##\[/u);
  });

  it("names a rule that nothing is known of, and gives no address where the source is none", () => {
    const record = { ...certificateRecord, source: "RemoteAccess.csplugin of the Azure SDK" };
    const at = { file: "a", start: 0, end: 0 };
    const report = reportOf([diagnosticAt(at), diagnosticAt(at, { code: record.name })], {});
    const log = parsed({ ...report, records: new Map([[record.name, record]]) });
    expect(log).toMatchObject({ runs: [{ results: [{ ruleIndex: 1 }, { ruleIndex: 0 }] }] });
    expect(log).toHaveProperty("runs.0.tool.driver.rules.1", { id: "some-code" });
    expect(log).not.toHaveProperty("runs.0.tool.driver.rules.0.helpUri");
  });

  it("lists one file of two names, and one fix of two, once", () => {
    const edits = [
      { span: { file: "a", start: 0, end: 0 }, text: "x" },
      { span: { file: "./a", start: 0, end: 0 }, text: "x" },
    ];
    const fix = { title: "Use 'x'", edits };
    const finding = diagnosticAt({ file: "a", start: 0, end: 0 }, { fixes: [fix, fix] });
    const log = parsed(reportOf([finding], {}));
    expect(log).toHaveProperty("runs.0.artifacts.length", 1);
    expect(log).toHaveProperty("runs.0.results.0.fixes.length", 1);
    expect(log).toHaveProperty("runs.0.results.0.fixes.0.artifactChanges.0.replacements.length", 2);
    expect(sarifErrors(log)).toEqual([]);
  });
});
