import type { CodeRecord } from "./code-record.ts";
import { exampleLines } from "./example-lines.ts";
import type { Painter } from "./painter.ts";
import { severityStyle } from "./severity-style.ts";

/** All that is told about a code, for a terminal: `csdef explain`. */
export function explain(record: CodeRecord, paint: Painter): string {
  const { name, category, severity, summary, why, source, example } = record;
  return [
    `${paint("bold", name)}  ${paint(severityStyle[severity], severity)}  ${category}`,
    summary,
    ...section("Why", [why], paint),
    ...section("Reported", exampleLines(example.bad), paint),
    ...section("Not reported", exampleLines(example.good), paint),
    "",
    `${paint("bold", "Source:")} ${source}`,
    "",
  ].join("\n");
}

function section(title: string, lines: readonly string[], paint: Painter): readonly string[] {
  return ["", paint("bold", title), ...lines.map((line) => `  ${line}`.trimEnd())];
}
