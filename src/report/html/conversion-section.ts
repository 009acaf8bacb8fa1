import type { Account } from "../../plan/account/account.ts";
import { type AccountCounts, countAccount, countEntries } from "../../plan/account/account-counts.ts";
import { accountFileHtml } from "./account-file-html.ts";
import { checklistHtml } from "./checklist-html.ts";
import { type FindingsContext, findingsHtml } from "./findings-section.ts";
import type { Html } from "./html.ts";
import { htmlTable } from "./html-table.ts";
import { nameHtml, openPart, type PageSection, paragraph } from "./page-section.ts";
import type { ReportedConversion } from "./service-report.ts";
import type { ShownFiles } from "./shown-files.ts";
import { targetNames } from "./target-names.ts";

/** What the service becomes: what owners ask first, with the proof, then what was found, then the account of everything. */
export function conversionSection({ conversion, findings }: ReportedConversion, context: FindingsContext): PageSection {
  const { account, checklist } = conversion;
  return {
    id: "conversion",
    heading: "What becomes of it",
    content: [
      paragraph(`The service was converted to ${targetNames[account.target]}.`),
      ...checklistHtml(checklist, context.places),
      ...(findings.length === 0 ? [] : [openPart("What the conversion met", ...findingsHtml(findings, context))]),
      openPart("What is accounted for", countsTable(account, context)),
      ...account.files.map((file) => accountFileHtml(file, context)),
    ],
  };
}

function countsTable(account: Account, { nameOf }: ShownFiles): Html {
  const rows = account.files.map(({ file, entries }) => ({
    cells: [nameHtml(nameOf(file)), ...countCells(countEntries(entries))],
  }));
  return htmlTable(
    "Elements and attributes by what became of them",
    ["file", "elements", "attributes", "kept", "by hand", "dropped"],
    [...rows, { cells: ["all", ...countCells(countAccount(account))] }],
  );
}

function countCells({ elements, attributes, fates }: AccountCounts): readonly number[] {
  return [elements, attributes, fates.kept, fates["by-hand"], fates.dropped];
}
