import { describe, expect, it } from "vitest";
import { github } from "../../../src/diagnostic/formats/github.ts";
import { hostileReport } from "../hostile-report.ts";
import { diagnosticAt, reportOf } from "../report-of.ts";

describe("github", () => {
  it("is a command for each finding", () => {
    const text = "<a>\n  <b/>\n</a>\n";
    const report = reportOf(
      [
        diagnosticAt({ file: "src/web.csdef", start: 6, end: 7 }),
        diagnosticAt({ file: "src/web.csdef", start: 0, end: 8 }, { severity: "warning" }),
        diagnosticAt(
          { file: "src/web.csdef", start: 7, end: 7 },
          {
            severity: "info",
            related: [{ message: "The first is here.", span: { file: "src/web.csdef", start: 1, end: 2 } }],
            fixes: [{ title: "Use 'c'", edits: [] }],
          },
        ),
      ],
      { "src/web.csdef": text },
    );
    expect(github.render(report)).toBe(
      `::error file=src/web.csdef,line=2,endLine=2,col=3,endColumn=4,title=some-code::Something is wrong.
::warning file=src/web.csdef,line=1,endLine=2,title=some-code::Something is wrong.
::notice file=src/web.csdef,line=2,endLine=2,col=4,endColumn=4,title=some-code::Something is wrong.%0Asrc/web.csdef:1:2 The first is here.%0Afix: Use 'c'
`,
    );
  });

  it("is nothing where nothing was found", () => {
    expect(github.render(reportOf([], { a: "" }))).toBe("");
  });

  it("escapes what would end a property, a message or a line", () => {
    const long = "x".repeat(4000);
    const windows = "file=C%3A/a b/Über%2C100%25.csdef";
    const hostile = "file=dir/\\u{1b}]0;x\\u{7} \\u{202e}]]><'\".csdef";
    const role = "C:\\a b\\Über,100%25.csdef:2:3 Said\\u{9}twice.";
    expect(github.render(hostileReport).split("\n")).toEqual([
      `::error ${windows},line=2,endLine=2,col=68,endColumn=73,title=https-endpoint-needs-certificate::Endpoint '::error::%250A\\u{d}\\u{a}<b>&amp;' uses https, {0} [x](https://evil.example).%0AC:\\a b\\Über,100%25.csdef:2:17 The role '漢字' is here.%0A${role}%0A${role}%0Afix: Use 'http'%0Afix: Do nothing`,
      `::warning ${windows},line=3,endLine=3,col=21,endColumn=4021,title=names-are-short::The name '${long}' is long.`,
      `::notice ${windows},line=3,endLine=4,title=over-lines::From here to the end.`,
      `::error ${hostile},line=1,endLine=1,col=7,endColumn=18,title=some-code::Attribute '\\u{1b}[31mred\\u{9b}0m' of \\u{202e}ecived\\u{202c}, half \\u{d83d} and \\u{ffff}, ]]> "quoted" 'too'.`,
      `::warning ${hostile},line=1,endLine=1,col=59,endColumn=63,title=some-code::#\\u{23}vso[task.complete result=Succeeded]done #\\u{23}[error]x`,
      "",
    ]);
  });
});
