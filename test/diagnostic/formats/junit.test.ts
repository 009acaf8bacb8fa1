import { describe, expect, it } from "vitest";
import { junit } from "../../../src/diagnostic/formats/junit.ts";
import { cleanFile, hostileReport, windowsFile } from "../hostile-report.ts";
import { readXml } from "../read-xml.ts";
import { diagnosticAt, reportOf } from "../report-of.ts";

describe("junit", () => {
  it("is a suite for each file, in which only errors fail and a clean file passes", () => {
    const at = { file: "a.csdef", start: 5, end: 6 };
    const report = reportOf(
      [
        diagnosticAt(at, {
          related: [{ message: "The first is here.", span: { ...at, start: 1, end: 2 } }],
          fixes: [{ title: "Remove it", edits: [] }],
        }),
        diagnosticAt(at, { severity: "warning" }),
      ],
      { "a.csdef": "<a>\n<b/></a>", "b.csdef": "<a/>" },
    );
    expect(junit.render(report)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<testsuites name="csdef" tests="3" failures="1" errors="0" time="0">
  <testsuite name="a.csdef" tests="2" failures="1" errors="0" skipped="0" time="0">
    <testcase name="some-code 2:2" classname="a.csdef" time="0">
      <failure type="error" message="Something is wrong.">
        a.csdef:2:2 error some-code
        Something is wrong.
        a.csdef:1:2 The first is here.
        fix: Remove it
      </failure>
    </testcase>
    <testcase name="some-code 2:2" classname="a.csdef" time="0">
      <system-out>
        a.csdef:2:2 warning some-code
        Something is wrong.
      </system-out>
    </testcase>
  </testsuite>
  <testsuite name="b.csdef" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="no problems" classname="b.csdef" time="0" />
  </testsuite>
</testsuites>
`);
  });

  it("is well-formed whatever it holds, and names and messages come back", () => {
    expect(readXml(junit.render(hostileReport))).toMatchObject({
      testsuites: {
        tests: "6",
        failures: "2",
        testsuite: [
          {
            name: windowsFile,
            tests: "3",
            failures: "1",
            testcase: [
              {
                name: "https-endpoint-needs-certificate 2:68",
                classname: windowsFile,
                failure: {
                  message: "Endpoint '::error::%0A\\u{d}\\u{a}<b>&amp;' uses https, {0} [x](https://evil.example).",
                  "#text": expect.stringContaining("The role '漢字' is here."),
                },
              },
              { "system-out": expect.stringContaining("x".repeat(4000)) },
              { "system-out": expect.stringContaining("From here to the end.") },
            ],
          },
          {
            name: "dir/\\u{1b}]0;x\\u{7} \u202e]]><'\".csdef",
            failures: "1",
            testcase: [
              { failure: { "#text": expect.stringContaining(']]> "quoted"') } },
              { "system-out": expect.stringContaining("#\\u{23}vso[task.complete") },
            ],
          },
          { name: cleanFile, tests: "1", failures: "0", testcase: [{ name: "no problems" }] },
        ],
      },
    });
  });
});
