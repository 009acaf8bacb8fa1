import type { PlaceFinder } from "../../diagnostic/place.ts";
import type {
  Answer,
  Checklist,
  DatedFact,
  Difference,
  ProofSummary,
  Work,
} from "../../plan/account/checklist/checklist.ts";
import { proofParts } from "../../plan/account/checklist/checklist.ts";
import { monthlyCost, type UnitCount } from "../../plan/account/checklist/units.ts";
import { type Content, element, type Html } from "./html.ts";
import { htmlTable } from "./html-table.ts";
import { listHtml, openPart, paragraph } from "./page-section.ts";

/** What owners ask first. */
export function checklistHtml(checklist: Checklist, places: PlaceFinder): readonly Html[] {
  const { answers, proofs, units, configurations, work, dates } = checklist;
  return [
    ...answers.map(answerHtml),
    ...(proofs.length === 0 ? [] : [proofHtml(proofs)]),
    openPart("What does it cost?", ...unitsHtml(units, configurations)),
    openPart("What must be done by hand?", workHtml(work, places)),
    ...(dates.length === 0 ? [] : [openPart("Which dates matter?", datesTable(dates))]),
  ];
}

function answerHtml({ question, answer, todo }: Answer): Html {
  return openPart(
    question,
    ...answer.map((sentence) => paragraph(sentence)),
    todo.length === 0 ? undefined : taskList(todo),
  );
}

/** Boxes to be ticked, on paper too. */
function taskList(tasks: readonly Content[]): Html {
  return element("ul", { class: "tasks" }, ...tasks.map((task) => element("li", {}, task)));
}

function proofHtml(proofs: readonly ProofSummary[]): Html {
  const rows = proofs.map(({ configuration, counts, isProven }) => ({
    cells: [
      configuration === "" ? "the service" : configuration,
      ...proofParts.map((part) => counts[part]),
      element("span", { class: isProven ? "good" : "problem" }, isProven ? "yes" : "no"),
    ],
  }));
  const differences = proofs.flatMap((proof) => proof.differences.map((one) => differenceText(one, proof)));
  return openPart(
    "Does the network let through the same as before?",
    paragraph("The flows of the old files and those of the new ones were derived apart and compared."),
    htmlTable("Flows before and after", ["configuration", ...proofParts, "as announced"], rows),
    differences.length === 0 ? undefined : listHtml([...new Set(differences)]),
  );
}

function differenceText({ part, what, why }: Difference, { configuration }: ProofSummary): string {
  const place = configuration === "" ? "" : ` (${configuration})`;
  return `${part}${place}: ${what}${why === undefined ? "" : `: ${why}`}`;
}

function unitsHtml(units: readonly UnitCount[], configurations: readonly string[]): readonly Html[] {
  const hasPrices = units.some(({ price }) => price !== undefined);
  const counted = configurations.map((name) => (name === "" ? "how many" : name));
  const rows = units.map(({ unit, what, counts, price }) => ({
    cells: [unit, what, ...counts.map((count) => count ?? "not said"), ...(hasPrices ? [price ?? "not given"] : [])],
  }));
  const headings = ["unit", "what", ...counted, ...(hasPrices ? ["price a month"] : [])];
  return [
    paragraph(
      "In units that are billed. Use (gigabytes, operations, connections) comes on top and cannot be told from the files.",
    ),
    htmlTable("Units", headings, rows),
    ...(hasPrices ? configurations.map((name, index) => costHtml(units, name, index)) : [noPrices]),
  ];
}

const noPrices = paragraph("No prices are built in; --prices FILE gives money for a unit and month.");

function costHtml(units: readonly UnitCount[], configuration: string, index: number): Html {
  const { sum, unpriced } = monthlyCost(units, index);
  const name = configuration === "" ? "" : ` for ${configuration}`;
  const rest = unpriced.length === 0 ? "" : `, without ${unpriced.join(", ")}`;
  return paragraph(`By the prices given${name}: ${sum.toFixed(2)} a month${rest}.`);
}

function workHtml(work: readonly Work[], places: PlaceFinder): Html {
  return work.length === 0 ? paragraph("Nothing but the above.") : taskList(work.map((one) => workItem(one, places)));
}

/** Of more places the first are named; they are all in the account below. */
const mostPlaces = 5;

function workItem({ why, todo, places }: Work, finder: PlaceFinder): Content {
  const named = places.slice(0, mostPlaces).map(({ path, span }) => {
    const { file, line } = finder.placeOf(span);
    return `${path.slice(-2).join(" › ")} (${file}, line ${line})`;
  });
  const more = places.length > mostPlaces ? ` and ${places.length - mostPlaces} more places` : "";
  return [`${todo} ${why}`, element("span", { class: "places" }, `${named.join("; ")}${more}`)];
}

function datesTable(dates: readonly DatedFact[]): Html {
  const rows = dates.map(({ date, what, source }) => ({
    cells: [date, what, element("a", { href: source }, "source")],
  }));
  return htmlTable("Dates", ["date", "what", "source"], rows);
}
