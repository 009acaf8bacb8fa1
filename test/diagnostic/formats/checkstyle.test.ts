import { describe, expect, it } from "vitest";
import { checkstyle } from "../../../src/diagnostic/formats/checkstyle.ts";
import { cleanFile, hostileReport, windowsFile } from "../hostile-report.ts";
import { readXml } from "../read-xml.ts";
import { diagnosticAt, reportOf } from "../report-of.ts";

describe("checkstyle", () => {
  it("is an element for each file, with one for each finding in it", () => {
    const report = reportOf(
      [
        diagnosticAt({ file: "a.csdef", start: 5, end: 6 }),
        diagnosticAt({ file: "gone.cscfg", start: 0, end: 0 }, { severity: "info" }),
      ],
      { "a.csdef": "<a>\n<b/></a>", "b.csdef": "<a/>" },
    );
    expect(checkstyle.render(report)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<checkstyle version="4.3">
  <file name="a.csdef">
    <error line="2" column="2" severity="error" message="Something is wrong." source="csdef.some-code" />
  </file>
  <file name="b.csdef" />
  <file name="gone.cscfg">
    <error line="1" column="1" severity="info" message="Something is wrong." source="csdef.some-code" />
  </file>
</checkstyle>
`);
  });

  it("is well-formed where no file was looked at", () => {
    expect(readXml(checkstyle.render(reportOf([], {})))).toEqual({ checkstyle: { version: "4.3" } });
  });

  it("is well-formed whatever it holds, and names and messages come back", () => {
    expect(readXml(checkstyle.render(hostileReport))).toEqual({
      checkstyle: {
        version: "4.3",
        file: [
          {
            name: windowsFile,
            error: [
              {
                line: "2",
                column: "68",
                severity: "error",
                message: "Endpoint '::error::%0A\\u{d}\\u{a}<b>&amp;' uses https, {0} [x](https://evil.example).",
                source: "csdef.https-endpoint-needs-certificate",
              },
              {
                line: "3",
                column: "21",
                severity: "warning",
                message: `The name '${"x".repeat(4000)}' is long.`,
                source: "csdef.names-are-short",
              },
              {
                line: "3",
                column: "4031",
                severity: "info",
                message: "From here to the end.",
                source: "csdef.over-lines",
              },
            ],
          },
          {
            name: "dir/\\u{1b}]0;x\\u{7} \u202e]]><'\".csdef",
            error: [
              {
                line: "1",
                column: "7",
                severity: "error",
                message:
                  "Attribute '\\u{1b}[31mred\\u{9b}0m' of \\u{202e}ecived\\u{202c}, half \\u{d83d} and \\u{ffff}, ]]> \"quoted\" 'too'.",
                source: "csdef.some-code",
              },
              {
                line: "1",
                column: "59",
                severity: "warning",
                message: "#\\u{23}vso[task.complete result=Succeeded]done #\\u{23}[error]x",
                source: "csdef.some-code",
              },
            ],
          },
          { name: cleanFile },
        ],
      },
    });
  });
});
