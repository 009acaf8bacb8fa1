import { describe, expect, it } from "vitest";
import { msbuild } from "../../../src/diagnostic/formats/msbuild.ts";
import { hostileReport } from "../hostile-report.ts";
import { diagnosticAt, reportOf } from "../report-of.ts";

describe("msbuild", () => {
  it("is a line for each finding, with the end exclusive", () => {
    const text = "<a>\r\n  <b/>\r\n</a>\r\n";
    const report = reportOf(
      [
        diagnosticAt({ file: "src\\web.csdef", start: 8, end: 9 }),
        diagnosticAt({ file: "src\\web.csdef", start: 0, end: 9 }, { severity: "warning" }),
        diagnosticAt({ file: "src\\web.csdef", start: 0, end: 0 }, { severity: "info" }),
      ],
      { "src\\web.csdef": text },
    );
    expect(msbuild.render(report)).toBe(
      `src\\web.csdef(2,4,2,5): error some-code: Something is wrong.
src\\web.csdef(1,1,2,5): warning some-code: Something is wrong.
src\\web.csdef(1,1,1,1): info some-code: Something is wrong.
`,
    );
  });

  it("is nothing where nothing was found", () => {
    expect(msbuild.render(reportOf([], { a: "" }))).toBe("");
  });

  it("keeps each finding on its line, whatever it holds", () => {
    const long = "x".repeat(4000);
    expect(msbuild.render(hostileReport)).toBe(
      String.raw`C:\a b\Über,100%.csdef(2,68,2,73): error https-endpoint-needs-certificate: Endpoint '::error::%0A\u{d}\u{a}<b>&amp;' uses https, {0} [x](https://evil.example).
C:\a b\Über,100%.csdef(3,21,3,4021): warning names-are-short: The name '${long}' is long.
C:\a b\Über,100%.csdef(3,4031,4,21): info over-lines: From here to the end.
dir/\u{1b}]0;x\u{7} \u{202e}]]><'".csdef(1,7,1,18): error some-code: Attribute '\u{1b}[31mred\u{9b}0m' of \u{202e}ecived\u{202c}, half \u{d83d} and \u{ffff}, ]]> "quoted" 'too'.
dir/\u{1b}]0;x\u{7} \u{202e}]]><'".csdef(1,59,1,63): warning some-code: #\u{23}vso[task.complete result=Succeeded]done #\u{23}[error]x
`,
    );
  });
});
