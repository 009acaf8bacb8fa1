import { categoryTitles } from "./category-titles.ts";
import type { CodeRecord } from "./code-record.ts";

/** The records by category, in the order of the categories, then by name: the one order in which codes are listed. */
export function sortCodes(records: Iterable<CodeRecord>): readonly CodeRecord[] {
  const order = new Map(Object.keys(categoryTitles).map((category, index) => [category, index]));
  const rank = ({ category }: CodeRecord) => order.get(category) ?? order.size;
  return [...records].sort((left, right) => rank(left) - rank(right) || (left.name < right.name ? -1 : 1));
}
