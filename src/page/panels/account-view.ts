import { type Content, element } from "../dom/element.ts";
import type { AccountView } from "../messages/converted.ts";
import { tableOf } from "./table-of.ts";

/** The account of a conversion: the questions of owners with their answers, the proof, the work, and every element. */
export function accountView({ checklist, counts, files }: AccountView): readonly Content[] {
  const { answers, proofs, work } = checklist;
  const nodes = counts.elements + counts.attributes;
  return [
    element("h2", {}, ["Does the network let through the same as before?"]),
    tableOf(
      "The comparison of the flows before and after",
      ["configuration", "same", "lost", "opened", "chosen", "narrowed", "undecided", "as announced"],
      proofs.map(proofRow),
    ),
    ...listOf(proofs.flatMap(({ differences }) => differences.map(differenceText))),
    element("h2", {}, ["What owners ask first"]),
    ...answers.map(({ question, answer, todo }) => collapsed(question, [...answer.map(paragraph), ...listOf(todo)])),
    element("h2", {}, [`What must be done by hand: ${work.length}`]),
    ...listOf(work.map(({ why, todo }) => `${todo} (${why})`)),
    element("h2", {}, [`What became of every element and attribute: ${nodes}`]),
    paragraph(`${counts.kept} are kept, ${counts.byHand} are left to be done by hand, ${counts.dropped} are dropped.`),
    ...files.map(({ file, entries }) =>
      collapsed(file, [tableOf(`What became of ${file}`, ["line", "what", "became", "why"], entries.map(entryRow))]),
    ),
  ];
}

type Proof = AccountView["checklist"]["proofs"][number];
type Entry = AccountView["files"][number]["entries"][number];

function proofRow({ configuration, counts, isProven }: Proof): readonly string[] {
  const { same, lost, opened, chosen, narrowed, undecided } = counts;
  const numbers = [same, lost, opened, chosen, narrowed, undecided].map(String);
  return [configuration === "" ? "the service" : configuration, ...numbers, isProven ? "yes" : "no"];
}

function differenceText({ part, what, why }: Proof["differences"][number]): string {
  return `${part}: ${what}${why === undefined ? "" : `: ${why}`}`;
}

/** Of more places the first are named; `account.json` has all. */
const mostPlaces = 6;

function entryRow({ path, line, fate, as, remarks }: Entry): readonly string[] {
  const what = path.length === 1 ? path : path.slice(1);
  const why = remarks.map((remark) => ("todo" in remark ? `${remark.why} To do: ${remark.todo}` : remark.why));
  return [String(line), what.join(" › "), `${fateNames[fate]}${keptText(as ?? [])}`, why.join(" ")];
}

const fateNames: Readonly<Record<Entry["fate"], string>> = { kept: "kept", "by-hand": "by hand", dropped: "dropped" };

function keptText(as: NonNullable<Entry["as"]>): string {
  if (as.length === 0) return "";
  const named = as.slice(0, mostPlaces).map(({ what, property }) => (property ? `${what}, ${property}` : what));
  const rest = as.length > mostPlaces ? ` and ${as.length - mostPlaces} more places` : "";
  return ` as ${named.join("; ")}${rest}`;
}

function paragraph(text: string): HTMLParagraphElement {
  return element("p", {}, [text]);
}

function listOf(texts: readonly string[]): readonly Content[] {
  if (texts.length === 0) return [];
  return [
    element(
      "ul",
      {},
      texts.map((text) => element("li", {}, [text])),
    ),
  ];
}

function collapsed(heading: string, content: readonly Content[]): HTMLDetailsElement {
  return element("details", { class: "section" }, [element("summary", {}, [heading]), ...content]);
}
