import type { CodeRecord } from "./code-record.ts";
import { exampleLines } from "./example-lines.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";

/** The page of a code, in Markdown: `docs/rules/<code>.md`. */
export function codePage({ name, category, severity, summary, why, source, example }: CodeRecord): string {
  return [
    `# ${name}`,
    "",
    `${markdownText(summary)}`,
    "",
    `**Severity:** ${severity} · **Category:** ${category}`,
    "",
    "## Why",
    "",
    markdownText(why),
    "",
    "## Reported",
    "",
    ...markdownCode("xml", exampleLines(example.bad)),
    "",
    "## Not reported",
    "",
    ...markdownCode("xml", exampleLines(example.good)),
    "",
    "## Source",
    "",
    /^https?:\/\/[^\s<>]+$/.test(source) ? `<${source}>` : markdownText(source),
    "",
  ].join("\n");
}
