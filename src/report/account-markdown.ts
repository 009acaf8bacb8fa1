import type { PlaceFinder } from "../diagnostic/place.ts";
import type { Account } from "../plan/account/account.ts";
import { countAccount, countEntries } from "../plan/account/account-counts.ts";
import type { Checklist } from "../plan/account/checklist/checklist.ts";
import { fileSection } from "./account-file-section.ts";
import { checklistMarkdown } from "./checklist-markdown.ts";
import { markdownPlain, markdownTable } from "./markdown-plain.ts";

/**
 * An account as one Markdown document: what owners ask first, how much is accounted for, then what became of every element
 * and attribute, by file. Text of the files is data: nothing of it is taken for Markdown or HTML.
 */
export function accountMarkdown(account: Account, checklist: Checklist, places: PlaceFinder): string {
  const target = account.target === "scale-sets" ? "virtual machine scale sets" : "Cloud Services (extended support)";
  const lines = [
    `# What became of ${markdownPlain(account.service)}`,
    "",
    `The service was converted to ${target}. First what owners ask, then what became of every element and attribute of its files.`,
    "",
    ...checklistMarkdown(checklist, places),
    ...countsSection(account),
    ...account.files.flatMap((file) => fileSection(file, places)),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function countsSection(account: Account): readonly string[] {
  const rows = account.files.map(({ file, entries }) => [markdownPlain(file), ...countCells(countEntries(entries))]);
  const all = countAccount(account);
  const nodes = all.elements + all.attributes;
  const { kept, dropped } = all.fates;
  return [
    "## What is accounted for",
    "",
    `All of it: ${nodes} of ${nodes} elements and attributes (100 %), of which ${kept} are kept, ${all.fates["by-hand"]} are left to be done by hand and ${dropped} are dropped. Declarations of namespaces and comments are not counted.`,
    "",
    ...markdownTable(
      ["file", "elements", "attributes", "kept", "by hand", "dropped"],
      [...rows, ["all", ...countCells(all)]],
    ),
    "",
  ];
}

function countCells({ elements, attributes, fates }: ReturnType<typeof countEntries>): readonly string[] {
  return [elements, attributes, fates.kept, fates["by-hand"], fates.dropped].map(String);
}
