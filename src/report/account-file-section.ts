import type { PlaceFinder } from "../diagnostic/place.ts";
import type { AccountEntry, FileAccount, KeptPlace, Outcome, Remark } from "../plan/account/account.ts";
import { markdownInlineCode, markdownPlain, markdownTable } from "./markdown-plain.ts";

/** What became of the elements and attributes of one file, with a table for each of the root's children. */
export function fileSection({ file, entries }: FileAccount, places: PlaceFinder): readonly string[] {
  return [
    `## ${markdownPlain(file)}`,
    "",
    ...groupsOf(entries).flatMap((group) => [
      `### ${markdownPlain(headingOf(group))}`,
      "",
      ...markdownTable(
        ["line", "what", "became"],
        group.map((entry) => rowOf(entry, places)),
      ),
      "",
    ]),
  ];
}

/** The entries in groups: the root with its attributes, then each of its children with all that it holds. */
export function groupsOf(entries: readonly AccountEntry[]): readonly (readonly AccountEntry[])[] {
  const groups: AccountEntry[][] = [];
  for (const entry of entries) {
    const isHead = entry.node === "element" && entry.path.length <= 2;
    const group = isHead ? undefined : groups.at(-1);
    if (group === undefined) groups.push([entry]);
    else group.push(entry);
  }
  return groups;
}

function headingOf(group: readonly AccountEntry[]): string {
  return group[0]?.path.at(-1) ?? "";
}

function rowOf({ node, path, span, outcome }: AccountEntry, places: PlaceFinder): readonly string[] {
  const name = markdownPlain(path.at(-1) ?? "");
  const depth = Math.max(0, path.length - 2);
  const indent = "&nbsp;&nbsp;".repeat(Math.min(depth, deepest));
  const what = node === "element" ? `${indent}**${name}**` : `${indent}${name}`;
  return [String(places.placeOf(span).line), what, outcomeText(outcome)];
}

/** Deeper indents would push the text off the page. */
const deepest = 8;

function outcomeText(outcome: Outcome): string {
  const with_ = outcome.follows === undefined ? "" : ` with ${markdownPlain(outcome.follows)}`;
  const told = outcome.follows === undefined ? outcome.remarks.map(remarkText).join(" ") : "";
  switch (outcome.fate) {
    case "kept":
      return [`kept${with_}: ${keptText(outcome.as)}`, outcome.remarks.map(remarkText).join(" ")].join(" ").trimEnd();
    case "by-hand":
      return `**by hand**${with_}${told === "" ? "" : `: ${told}`}`;
    case "dropped":
      return `dropped${with_}${told === "" ? "" : `: ${told}`}`;
  }
}

/** Of more places the first are named; `account.json` has all. */
const mostPlaces = 6;

/** Each thing once, with its properties. */
function keptText(as: readonly KeptPlace[]): string {
  const propertiesByThing = new Map<string, string[]>();
  for (const { what, property } of as.slice(0, mostPlaces)) {
    const properties = propertiesByThing.get(what) ?? [];
    propertiesByThing.set(what, property === undefined ? properties : [...properties, property]);
  }
  const named = [...propertiesByThing].map(([what, properties]) => thingText(what, properties)).join("; ");
  return as.length > mostPlaces ? `${named} and ${as.length - mostPlaces} more places.` : `${named}.`;
}

/** A resource is called by its symbol, as in the template, which says its type. */
function thingText(what: string, properties: readonly string[]): string {
  const name = markdownPlain(what.replace(/ \(Microsoft\.[\w./]+\)$/, ""));
  const told = properties.map((one) => (/^[\w.[\]"-]+$/.test(one) ? markdownInlineCode(one) : markdownPlain(one)));
  return [name, ...told].join(", ");
}

function remarkText({ why, todo }: Remark): string {
  return todo === undefined ? markdownPlain(why) : `${markdownPlain(why)} **To do:** ${markdownPlain(todo)}`;
}
