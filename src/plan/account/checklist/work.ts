import type { Account, AccountEntry, Remark } from "../account.ts";
import type { Work, WorkPlace } from "./checklist.ts";

/** Everything that an account leaves to be done, each once with its places, in the order of the files. */
export function workOf({ files }: Account): readonly Work[] {
  const found = new Map<string, { readonly remark: Remark; readonly places: WorkPlace[] }>();
  for (const entry of files.flatMap(({ entries }) => entries)) {
    for (const remark of remarksOf(entry)) {
      const key = `${remark.why}\n${remark.todo}`;
      const known = found.get(key) ?? { remark, places: [] };
      known.places.push({ path: entry.path, span: entry.span });
      found.set(key, known);
    }
  }
  return [...found.values()].map(({ remark: { why, todo = "" }, places }) => ({ why, todo, places }));
}

/** What goes with something else is told there. */
function remarksOf({ outcome }: AccountEntry): readonly Remark[] {
  if (outcome.fate !== "kept" && outcome.follows !== undefined) return [];
  return outcome.remarks.filter(({ todo }) => todo !== undefined);
}
