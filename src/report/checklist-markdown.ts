import type { PlaceFinder } from "../diagnostic/place.ts";
import type {
  Answer,
  Checklist,
  DatedFact,
  Difference,
  ProofSummary,
  Work,
} from "../plan/account/checklist/checklist.ts";
import { monthlyCost, type UnitCount } from "../plan/account/checklist/units.ts";
import { markdownPlain, markdownTable } from "./markdown-plain.ts";

/** What owners ask first, as Markdown. */
export function checklistMarkdown(checklist: Checklist, places: PlaceFinder): readonly string[] {
  const { answers, proofs, units, configurations, work, dates } = checklist;
  return [
    "## What owners ask first",
    "",
    ...answers.flatMap(answerLines),
    ...proofLines(proofs),
    ...unitLines(units, configurations),
    ...workLines(work, places),
    ...dateLines(dates),
  ];
}

function answerLines({ question, answer, todo }: Answer): readonly string[] {
  return [
    `### ${markdownPlain(question)}`,
    "",
    ...answer.flatMap((sentence) => [markdownPlain(sentence), ""]),
    ...todoLines(todo),
  ];
}

function todoLines(todo: readonly string[]): readonly string[] {
  return todo.length === 0 ? [] : [...todo.map((one) => `- [ ] ${markdownPlain(one)}`), ""];
}

const proofHeading = "### Does the network let through the same as before?";

function proofLines(proofs: readonly ProofSummary[]): readonly string[] {
  if (proofs.length === 0) return [];
  const rows = proofs.map(({ configuration, counts, isProven }) => [
    configuration === "" ? "the service" : markdownPlain(configuration),
    ...[counts.same, counts.lost, counts.opened, counts.chosen, counts.narrowed, counts.undecided].map(String),
    isProven ? "yes" : "**no**",
  ]);
  const differences = proofs.flatMap((proof) => proof.differences.map((one) => differenceLine(one, proof)));
  return [
    proofHeading,
    "",
    "The flows of the old files and those of the new ones were derived apart and compared.",
    "",
    ...markdownTable(
      ["configuration", "same", "lost", "opened", "chosen", "narrowed", "undecided", "as announced"],
      rows,
    ),
    "",
    ...(differences.length === 0 ? [] : [...new Set(differences), ""]),
  ];
}

function differenceLine({ part, what, why }: Difference, { configuration }: ProofSummary): string {
  const place = configuration === "" ? "" : ` (${markdownPlain(configuration)})`;
  return `- **${part}**${place}: ${markdownPlain(what)}${why === undefined ? "" : `: ${markdownPlain(why)}`}`;
}

function unitLines(units: readonly UnitCount[], configurations: readonly string[]): readonly string[] {
  const hasPrices = units.some(({ price }) => price !== undefined);
  const headings = configurations.map((name) => (name === "" ? "how many" : markdownPlain(name)));
  const rows = units.map(({ unit, what, counts, price }) => [
    markdownPlain(unit),
    markdownPlain(what),
    ...counts.map((count) => (count === undefined ? "not said" : String(count))),
    ...(hasPrices ? [price === undefined ? "not given" : String(price)] : []),
  ]);
  return [
    "### What does it cost?",
    "",
    "In units that are billed. Use (gigabytes, operations, connections) comes on top and cannot be told from the files.",
    "",
    ...markdownTable(["unit", "what", ...headings, ...(hasPrices ? ["price a month"] : [])], rows),
    "",
    ...(hasPrices ? configurations.flatMap((name, index) => costLines(units, name, index)) : noPrices),
  ];
}

const noPrices = ["No prices are built in; `--prices FILE` gives money for a unit and month.", ""];

function costLines(units: readonly UnitCount[], configuration: string, index: number): readonly string[] {
  const { sum, unpriced } = monthlyCost(units, index);
  const name = configuration === "" ? "" : ` for ${markdownPlain(configuration)}`;
  const rest = unpriced.length === 0 ? "" : `, without ${unpriced.map(markdownPlain).join(", ")}`;
  return [`By the prices given${name}: ${sum.toFixed(2)} a month${rest}.`, ""];
}

function workLines(work: readonly Work[], places: PlaceFinder): readonly string[] {
  if (work.length === 0) return ["### What must be done by hand?", "", "Nothing but the above.", ""];
  return ["### What must be done by hand?", "", ...work.flatMap((one) => workItem(one, places)), ""];
}

/** Of more places the first are named; they are all in the account below. */
const mostPlaces = 5;

function workItem({ why, todo, places }: Work, finder: PlaceFinder): readonly string[] {
  const named = places.slice(0, mostPlaces).map(({ path, span }) => {
    const { file, line } = finder.placeOf(span);
    return `${markdownPlain(path.slice(-2).join(" › "))} (${markdownPlain(`${file}`)}, line ${line})`;
  });
  const more = places.length > mostPlaces ? ` and ${places.length - mostPlaces} more places` : "";
  return [`- [ ] ${markdownPlain(todo)} ${markdownPlain(why)}`, `  - ${named.join("; ")}${more}`];
}

function dateLines(dates: readonly DatedFact[]): readonly string[] {
  if (dates.length === 0) return [];
  return [
    "### Which dates matter?",
    "",
    ...markdownTable(
      ["date", "what", "source"],
      dates.map(({ date, what, source }) => [date, markdownPlain(what), `<${source}>`]),
    ),
    "",
  ];
}
