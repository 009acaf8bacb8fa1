import { categoryTitles } from "./category-titles.ts";
import type { CodeRecord } from "./code-record.ts";
import { markdownCell } from "./markdown-text.ts";
import { sortCodes } from "./sort-codes.ts";

/** The page that lists all codes by category, in Markdown, with a link to the page of each: `docs/rules/README.md`. */
export function codeIndex(records: Iterable<CodeRecord>): string {
  const sorted = sortCodes(records);
  const categories = [...new Set(sorted.map(({ category }) => category))];
  const sections = categories.flatMap((category) => [
    `## ${categoryTitles[category]}`,
    "",
    `Category \`${category}\`.`,
    "",
    "| code | severity | what holds |",
    "|---|---|---|",
    ...sorted.filter((record) => record.category === category).map(row),
    "",
  ]);
  return ["# What is checked", "", ...sections].join("\n");
}

function row({ name, severity, summary }: CodeRecord): string {
  return `| [${name}](${name}.md) | ${severity} | ${markdownCell(summary)} |`;
}
