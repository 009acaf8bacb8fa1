import type { Conversion } from "../convert/conversion.ts";
import type { Proof } from "../convert/proof.ts";
import { type Flow, flowInWords } from "../reach/flow.ts";
import { visibleText } from "../text/visible-text.ts";

/** What was written and what it comes to, in a few lines. */
export function conversionSummary({ account, proofs }: Conversion, names: readonly string[], folder: string): string {
  const entries = account.files.flatMap((file) => file.entries);
  const count = (fate: string) => entries.filter(({ outcome }) => outcome.fate === fate).length;
  return [
    `${names.length} files in ${folder}: ${names.join(", ")}`,
    ...proofs.flatMap(proofLines),
    `${entries.length} elements and attributes: ${count("kept")} kept, ${count("by-hand")} by hand, ${count("dropped")} dropped. Read account.md first.`,
  ]
    .map((line) => `${visibleText(line)}\n`)
    .join("");
}

/** Differences of one configuration that a terminal has room for. */
const mostShown = 20;

function proofLines({ configuration, comparison, expected }: Proof): readonly string[] {
  const { lost, opened, same, chosen, narrowed, undecided } = comparison;
  const counts = { same, lost, opened, chosen, narrowed, undecided };
  const words = Object.entries(counts).map(([name, list]) => `${list.length} ${name}`);
  const withWhich = configuration === "" ? "" : ` (${configuration})`;
  const of = (flow: Flow) => (expected.includes(flow) ? "lost, by hand" : "lost");
  const differences = [
    ...lost.map((flow) => `  ${of(flow)}: ${flowInWords(flow)}`),
    ...opened.map((flow) => `  opened: ${flowInWords(flow)}`),
  ];
  const left = differences.length - mostShown;
  const more = left > 0 ? [`  … and ${left} more: account.md has them all`] : [];
  return [`Flows${withWhich}: ${words.join(", ")}`, ...differences.slice(0, mostShown), ...more];
}
