import { describe, expect, it } from "vitest";
import { text } from "../../../src/diagnostic/formats/text.ts";
import { hostileReport } from "../hostile-report.ts";
import { diagnosticAt, reportOf, spanIn } from "../report-of.ts";

const definition = `<?xml version="1.0" encoding="utf-8"?>
<ServiceDefinition name="Shop" schemaVersion="2014-06.2.4">
  <WebRole name="Web">
    <Sites />

    <Endpoints>
      <InputEndpoint name="Https" protocol="https" port="443" />
      <InputEndpoint name="Http" protocol="http" port="80" />
    </Endpoints>
  </WebRole>
</ServiceDefinition>
`;

const https = diagnosticAt(spanIn("input.csdef", definition, "https"), {
  code: "https-endpoint-needs-certificate",
  message: "Endpoint 'Https' uses https but names no certificate.",
});

/** The lines of the first finding, without the closing count. */
function block(...parameters: Parameters<typeof reportOf>): string {
  return text.render(reportOf(...parameters)).split("\n\n")[0] ?? "";
}

describe("text", () => {
  it("shows place, severity, code, message and the line with the place underlined", () => {
    expect(text.render(reportOf([https], { "input.csdef": definition }))).toBe(
      `input.csdef:7:45 error https-endpoint-needs-certificate
  Endpoint 'Https' uses https but names no certificate.
  7 |       <InputEndpoint name="Https" protocol="https" port="443" />
    |                                             ^^^^^

1 error in 1 file
`,
    );
  });

  it("shows related places with their lines, in one gutter, and fixes", () => {
    const lines = `<a>\n${"\n".repeat(8)}<b name="x" />\n`;
    const finding = diagnosticAt(spanIn("a.csdef", lines, "x"), {
      severity: "warning",
      message: "The name 'x' is there twice.",
      related: [{ message: "The first is here.", span: spanIn("a.csdef", lines, "a") }],
      fixes: [
        { title: "Use 'y'", edits: [] },
        { title: "Remove it", edits: [] },
      ],
    });
    expect(text.render(reportOf([finding, finding], { "a.csdef": lines }))).toBe(
      `${`a.csdef:10:10 warning some-code
  The name 'x' is there twice.
  10 | <b name="x" />
     |          ^
  a.csdef:1:2 The first is here.
   1 | <a>
     |  -
  fix: Use 'y'
  fix: Remove it

`.repeat(2)}2 warnings in 1 file
`,
    );
  });

  it("counts what it found, and the files that it found it in", () => {
    const findings = [
      https,
      diagnosticAt({ file: "b", start: 0, end: 0 }),
      diagnosticAt({ file: "b", start: 0, end: 0 }, { severity: "warning" }),
      diagnosticAt({ file: "b", start: 0, end: 0 }, { severity: "info" }),
      diagnosticAt({ file: "b", start: 0, end: 0 }, { severity: "info" }),
    ];
    expect(
      text
        .render(reportOf(findings, { a: "", b: "", c: "" }))
        .split("\n")
        .at(-2),
    ).toBe("2 errors, 1 warning, 2 infos in 2 of 3 files");
  });

  it("says how much it looked at where it found nothing", () => {
    expect(text.render(reportOf([], { a: "", b: "" }))).toBe("No problems in 2 files.\n");
    expect(text.render(reportOf([], { a: "" }))).toBe("No problems in 1 file.\n");
    expect(text.render(reportOf([], {}))).toBe("No problems in 0 files.\n");
  });

  it("shows the first line of a span of several", () => {
    const lines = `<a\r\n  b="1"\r\n/>`;
    expect(block([diagnosticAt({ file: "f", start: 0, end: lines.length })], { f: lines })).toBe(
      `f:1:1 error some-code
  Something is wrong.
  1 | <a
    | ^^`,
    );
  });

  it("marks an empty span, also at the end of the file and in an empty one", () => {
    expect(block([diagnosticAt({ file: "f", start: 2, end: 2 })], { f: "<a>" })).toMatch(
      /\n {2}1 \| <a>\n {4}\| {3}\^$/,
    );
    expect(block([diagnosticAt({ file: "f", start: 3, end: 3 })], { f: "<a>" })).toMatch(
      /\n {2}1 \| <a>\n {4}\| {4}\^$/,
    );
    expect(block([diagnosticAt({ file: "f", start: 0, end: 0 })], { f: "" })).toMatch(/\n {2}1 \|\n {4}\| \^$/);
  });

  it("leaves the excerpt out where the text is not known", () => {
    expect(block([diagnosticAt({ file: "gone.csdef", start: 5, end: 9 })], {})).toBe(
      `gone.csdef:1:1 error some-code
  Something is wrong.`,
    );
  });

  it("makes visible what a terminal or a build would obey", () => {
    const long = "x".repeat(4000);
    expect(text.render(hostileReport)).toBe(
      String.raw`C:\a b\Über,100%.csdef:2:68 error https-endpoint-needs-certificate
  Endpoint '::error::%0A\u{d}\u{a}<b>&amp;' uses https, {0} [x](https://evil.example).
  2 |     <WebRole name="漢字">   <!-- 👩‍👩‍👧 é -->   <InputEndpoint protocol="https" /></WebRole>
    | ${" ".repeat(69)}^^^^^
  C:\a b\Über,100%.csdef:2:17 The role '漢字' is here.
  2 |     <WebRole name="漢字">   <!-- 👩‍👩‍👧 é -->   <InputEndpoint protocol="https" /></WebRole>
    |                    ----
  C:\a b\Über,100%.csdef:2:3 Said\u{9}twice.
  2 |     <WebRole name="漢字">   <!-- 👩‍👩‍👧 é -->   <InputEndpoint protocol="https" /></WebRole>
    |      -------
  C:\a b\Über,100%.csdef:2:3 Said\u{9}twice.
  2 |     <WebRole name="漢字">   <!-- 👩‍👩‍👧 é -->   <InputEndpoint protocol="https" /></WebRole>
    |      -------
  fix: Use 'http'
  fix: Do nothing

C:\a b\Über,100%.csdef:3:21 warning names-are-short
  The name '${long}' is long.
  3 |   <WorkerRole name="${"x".repeat(100)}…
    |                     ${"^".repeat(100)}

C:\a b\Über,100%.csdef:3:4031 info over-lines
  From here to the end.
  3 | …${"x".repeat(101)}" vmsize="Small" />
    | ${" ".repeat(112)}^^^^^^^^^

dir/\u{1b}]0;x\u{7} \u{202e}]]><'".csdef:1:7 error some-code
  Attribute '\u{1b}[31mred\u{9b}0m' of \u{202e}ecived\u{202c}, half \u{d83d} and \u{ffff}, ]]> "quoted" 'too'.
  1 | <a b="\u{1b}[31mred\u{9b}0m"\u{202e} c="\u{200f}#\u{23}vso[task.setvariable variable=x]1"/>
    |       ^^^^^^^^^^^^^^^^^^^^^

dir/\u{1b}]0;x\u{7} \u{202e}]]><'".csdef:1:59 warning some-code
  #\u{23}vso[task.complete result=Succeeded]done #\u{23}[error]x
  1 | <a b="\u{1b}[31mred\u{9b}0m"\u{202e} c="\u{200f}#\u{23}vso[task.setvariable variable=x]1"/>
    | ${" ".repeat(87)}^^^^

2 errors, 2 warnings, 1 info in 2 of 3 files
`,
    );
  });

  it("colours only when asked, and is the same text without the colours", () => {
    const report = { ...reportOf([https], { "input.csdef": definition }), colors: true };
    const colored = text.render(report);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is looked for.
    const escapes = /\u001b\[\d+m/g;
    expect(colored).toContain("\u001b[31merror\u001b[0m");
    expect(colored.replace(escapes, "")).toBe(text.render({ ...report, colors: false }));
    expect(text.render({ ...hostileReport, colors: true }).replace(escapes, "")).toBe(text.render(hostileReport));
  });

  it("is quick with ten thousand findings in a line of a megabyte", () => {
    const line = "a".repeat(1_000_000);
    const findings = Array.from({ length: 10_000 }, (_, index) =>
      diagnosticAt({ file: "f", start: index * 100, end: index * 100 + 5 }),
    );
    const start = performance.now();
    text.render(reportOf(findings, { f: line }));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
