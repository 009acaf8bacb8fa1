import type { PlaceFinder } from "../../diagnostic/place.ts";
import type { AccountEntry, Fate, FileAccount, KeptPlace, Outcome, Remark } from "../../plan/account/account.ts";
import { groupsOf } from "../account-file-section.ts";
import { type Content, element, type Html, joined } from "./html.ts";
import { closedPart, nameHtml } from "./page-section.ts";
import type { ShownFiles } from "./shown-files.ts";

/** What became of the elements and attributes of one file, with a table for each of the root's children. */
export function accountFileHtml({ file, entries }: FileAccount, { nameOf, places }: ShownFiles): Html {
  const tables = groupsOf(entries).map((group) => groupTable(group, places));
  return closedPart(["The account of ", nameHtml(nameOf(file))], ...tables);
}

/** These rows are most of a page, so the style sheet knows their columns and fates, and nothing is said in each cell. */
function groupTable(group: readonly AccountEntry[], places: PlaceFinder): Html {
  const headings = ["what", "line", "fate", "became"].map((heading) => element("th", { scope: "col" }, heading));
  return element(
    "table",
    { class: "account" },
    element("caption", {}, group[0]?.path.at(-1)),
    element("thead", {}, element("tr", {}, ...headings)),
    element("tbody", {}, ...group.map((entry) => rowHtml(entry, places))),
  );
}

function rowHtml({ node, path, span, outcome }: AccountEntry, places: PlaceFinder): Html {
  const depth = Math.min(Math.max(0, path.length - 2), deepest);
  const name = path.at(-1);
  return element(
    "tr",
    { class: outcome.fate },
    element("th", { scope: "row", class: `depth-${depth}` }, node === "element" ? element("strong", {}, name) : name),
    element("td", {}, places.placeOf(span).line),
    element("td", {}, fateNames[outcome.fate]),
    element("td", {}, becameHtml(outcome)),
  );
}

/** Deeper indents would push the text off the page. */
const deepest = 5;

const fateNames: Readonly<Record<Fate, string>> = { kept: "kept", "by-hand": "by hand", dropped: "dropped" };

function becameHtml(outcome: Outcome): Content {
  const as = outcome.fate === "kept" ? [keptHtml(outcome.as)] : [];
  const remarks = outcome.follows === undefined || outcome.fate === "kept" ? outcome.remarks.map(remarkHtml) : [];
  const told = joined([...as, ...remarks], " ");
  if (outcome.follows === undefined) return told;
  return as.length + remarks.length === 0 ? `with ${outcome.follows}` : [`with ${outcome.follows}: `, told];
}

/** Of more places the first are named; `account.json` has all. */
const mostPlaces = 6;

/** Each thing once, with its properties. */
function keptHtml(as: readonly KeptPlace[]): Content {
  const propertiesByThing = new Map<string, readonly string[]>();
  for (const { what, property } of as.slice(0, mostPlaces)) {
    const known = propertiesByThing.get(what) ?? [];
    propertiesByThing.set(what, property === undefined ? known : [...known, property]);
  }
  const named = Array.from(propertiesByThing, ([what, properties]) => [
    what.replace(/ \(Microsoft\.[\w./]+\)$/, ""),
    ...properties.flatMap((property) => [", ", nameHtml(property)]),
  ]);
  return [joined(named, "; "), as.length > mostPlaces ? ` and ${as.length - mostPlaces} more places.` : "."];
}

function remarkHtml({ why, todo }: Remark): Content {
  return todo === undefined ? why : [why, " ", element("strong", {}, "To do:"), ` ${todo}`];
}
