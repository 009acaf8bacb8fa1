import type { Account, AccountEntry, Fate } from "./account.ts";

/** How many elements and attributes of a file there are, and what became of them. */
export interface AccountCounts {
  readonly elements: number;
  readonly attributes: number;
  readonly fates: Readonly<Record<Fate, number>>;
}

/** The counts of some entries. Every one of them has a fate, so these sum up to all elements and attributes. */
export function countEntries(entries: readonly AccountEntry[]): AccountCounts {
  const fates = { kept: 0, "by-hand": 0, dropped: 0 };
  for (const { outcome } of entries) fates[outcome.fate] += 1;
  const elements = entries.filter(({ node }) => node === "element").length;
  return { elements, attributes: entries.length - elements, fates };
}

/** The counts of all files together. */
export function countAccount({ files }: Account): AccountCounts {
  return countEntries(files.flatMap(({ entries }) => entries));
}
