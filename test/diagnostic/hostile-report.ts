import type { Report } from "../../src/diagnostic/format.ts";
import { diagnosticAt, reportOf, spanIn } from "./report-of.ts";

/** A Windows path, and text with what terminals, markup, scripts and builds would take for theirs. */
export const windowsFile = "C:\\a b\\Über,100%.csdef";
export const hostileFile = "dir/\u001b]0;x\u0007 \u202e]]><'\".csdef";
export const cleanFile = "clean & quiet.cscfg";

const escapeName = "\u001b[31mred\u009b0m";
const longName = "x".repeat(4000);
const windowsText = [
  `<ServiceDefinition name="a">`,
  `\t<WebRole name="漢字">\t<!-- 👩‍👩‍👧 e\u0301 -->\t<InputEndpoint protocol="https" /></WebRole>`,
  `  <WorkerRole name="${longName}" vmsize="Small" />`,
  `</ServiceDefinition>`,
].join("\r\n");
const hostileText = `<a b="${escapeName}"\u202e c="\u200f##vso[task.setvariable variable=x]1"/>\r\n]]>\n`;

/** Diagnostics with every trap at once, over two files of which one has CRLF; a third file is clean. */
export const hostileReport: Report = reportOf(
  [
    diagnosticAt(spanIn(windowsFile, windowsText, "https"), {
      code: "https-endpoint-needs-certificate",
      message: "Endpoint '::error::%0A\r\n<b>&amp;' uses https, {0} [x](https://evil.example).",
      related: [
        { message: "The role '漢字' is here.", span: spanIn(windowsFile, windowsText, "漢字") },
        { message: "Said\ttwice.", span: spanIn(windowsFile, windowsText, "WebRole") },
        { message: "Said\ttwice.", span: spanIn(windowsFile, windowsText, "WebRole") },
      ],
      fixes: [
        { title: "Use 'http'", edits: [{ span: spanIn(windowsFile, windowsText, "https"), text: "http\u2028" }] },
        { title: "Do nothing", edits: [] },
      ],
    }),
    diagnosticAt(spanIn(windowsFile, windowsText, longName), {
      code: "names-are-short",
      severity: "warning",
      message: `The name '${longName}' is long.`,
    }),
    diagnosticAt(
      { ...spanIn(windowsFile, windowsText, "Small"), end: windowsText.length },
      {
        code: "over-lines",
        severity: "info",
        message: "From here to the end.",
      },
    ),
    diagnosticAt(spanIn(hostileFile, hostileText, escapeName), {
      message: `Attribute '${escapeName}' of \u202eecived\u202c, half \ud83d and \uffff, ]]> "quoted" 'too'.`,
    }),
    diagnosticAt(spanIn(hostileFile, hostileText, '1"/>'), {
      severity: "warning",
      message: "##vso[task.complete result=Succeeded]done ##[error]x",
    }),
  ],
  { [windowsFile]: windowsText, [hostileFile]: hostileText, [cleanFile]: "" },
);
